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

-- Once per seat as it was sold. Where they are now may coincide: a seat moves to where another of its booking was lost,
-- and until all moves are known, one may seem to be where another still is.
alter table ticket drop constraint ticket_seat;
create unique index ticket_seat on ticket (booking_id, coalesce(sold_seat, seat));
