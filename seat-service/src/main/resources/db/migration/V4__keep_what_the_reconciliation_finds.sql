-- Where the seats of a booking are since its showtime moved to another room, so that news of the booking that comes
-- later is understood. seat is null when the new room had no equal.
create table seat_move (
    booking_id  uuid not null,
    sold_seat   text not null collate "C",
    seat        text collate "C",
    showtime_id uuid not null,
    primary key (booking_id, sold_seat)
);

-- What the reconciliation has found, each once and for ever: bookings are those that it concerns, in their order.
-- resolved_at is when it was seen to be mended.
create table seat_finding (
    showtime_id uuid        not null,
    seat        text        not null collate "C",
    problem     text        not null,
    bookings    uuid[]      not null,
    first_seen  timestamptz not null default now(),
    last_seen   timestamptz not null default now(),
    resolved_at timestamptz,
    primary key (showtime_id, seat, problem, bookings)
);

create index seat_finding_open on seat_finding (showtime_id) where resolved_at is null;

revoke delete, truncate on seat_finding from "${appRole}";

-- When each showtime was compared last.
create table seat_comparison (
    showtime_id uuid primary key,
    at          timestamptz not null
);

-- So that news of a booking makes its showtime be compared, also a cancellation.
alter table booking_state add column showtime_id uuid;

create index booking_state_at on booking_state using brin (at);
create index seat_sale_sold_at on seat_sale using brin (sold_at);
create index showtime_start on showtime (starts_at);
