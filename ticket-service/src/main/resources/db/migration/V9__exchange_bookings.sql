-- A payment may go back in several parts. Each refund has an id of its own, by which asking for it again does nothing;
-- the first, and until now the only one, has that of its payment. A payment is named by booking_id: by the id of the
-- booking that was made with it, or of the exchange.
create table sandbox_bank_refund (
    id         uuid primary key,
    payment_id uuid   not null references sandbox_bank_payment,
    amount     bigint not null check (amount > 0)
);
update sandbox_bank_payment set refunded = amount where status = 'REFUNDED' and refunded is null;
insert into sandbox_bank_refund (id, payment_id, amount)
select booking_id, booking_id, refunded from sandbox_bank_payment where refunded > 0;

-- Seats move with their showtime, which an exchange changes.
alter table seat_move add column showtime_id uuid;
update seat_move set showtime_id = booking.showtime_id from booking where booking.id = seat_move.booking_id;
delete from seat_move where showtime_id is null;
alter table seat_move drop constraint seat_move_pkey, add primary key (booking_id, showtime_id, version, seat);

-- The version of the showtime at which the seat was sold: moves of later ones change it. -1 when all known ones do.
alter table ticket add column sold_version integer not null default -1;

-- With the issue, which is the same for all tickets of a booking: while an exchange gives them their new seats one by
-- one, one may get the seat that another still has.
drop index ticket_seat;
create unique index ticket_seat on ticket (booking_id, issue, coalesce(sold_seat, seat));
