-- Where the sold seats of a showtime went when it moved to another room; none for those without an equal there. All are
-- kept, so that two moves of one showtime may arrive in any order.
create table seat_move (
    booking_id uuid    not null,
    version    integer not null,
    seat       text    not null,
    new_seat   text,
    primary key (booking_id, version, seat)
);

-- The seat as it was sold; null while it is the one that the ticket has.
alter table ticket add column sold_seat text;
alter table ticket add column seat_lost boolean not null default false;

-- Seats of one booking may change places with each other: checked at the end of the statement.
alter table ticket drop constraint ticket_seat;
alter table ticket add constraint ticket_seat unique (booking_id, seat) deferrable;
