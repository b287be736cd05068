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

-- A confirmed booking gets other seats, perhaps in another showtime, for the same money, more, or less.
create table exchange (
    id          uuid primary key,
    booking_id  uuid        not null references booking,
    showtime_id uuid        not null references showtime,
    hold_id     uuid        not null,
    status      text        not null check (status in ('PENDING', 'PAID', 'DONE', 'FAILED')),
    -- Which ticket gets which seat: {"tickets": [{"ticketId", "seat", "kept", "type", "kind", "price"}]}
    seats       jsonb       not null,
    old_total   bigint      not null check (old_total >= 0),
    -- Null as long as the seats are not held.
    discount    bigint check (discount >= 0),
    total       bigint check (total >= 0),
    failure     jsonb,
    refund_due  boolean     not null default false,
    release_due boolean     not null default false,
    -- The customer was told that it is still running.
    deferred    boolean     not null default false,
    created_at  timestamptz not null,
    paid_at     timestamptz,
    ended_at    timestamptz,
    recover_at  timestamptz,
    attempts    integer     not null default 0
);
create index exchange_of_booking on exchange (booking_id, created_at);
create index exchange_recovery on exchange (recover_at) where recover_at is not null;
-- The last line of defence against two at once.
create unique index exchange_running on exchange (booking_id) where status in ('PENDING', 'PAID');

alter table booking
    -- The one that is running.
    add column exchange_id uuid,
    -- Which seats it has is being decided: nobody gets in, and nothing else changes it.
    add column swapping    boolean not null default false,
    add constraint booking_swapping check (not swapping or exchange_id is not null);

-- Keys of exchanges are remembered beside those of bookings: one key is for one request.
alter table booking_request
    drop constraint booking_request_pkey,
    add column id          uuid not null default uuidv7() primary key,
    add column exchange_id uuid references exchange deferrable initially deferred;
create index booking_request_of_booking on booking_request (booking_id);

-- What goes back of which payment: of the booking's own, or of an exchange's.
create table refund (
    id          uuid primary key,
    booking_id  uuid        not null references booking,
    payment_id  uuid        not null,
    -- Null for what a cancellation gives back.
    exchange_id uuid references exchange,
    amount      bigint      not null check (amount > 0),
    returned    bigint check (returned between 0 and amount),
    owed_at     timestamptz not null,
    returned_at timestamptz
);
create index refund_of_booking on refund (booking_id);
