-- Who booked what, from the bookings' events, so that they can be told of changes. A booking that was cancelled before
-- the news of its confirmation came is here too.
create table booking (
    id               uuid primary key,
    user_id          uuid        not null,
    showtime_id      uuid        not null,
    showtime_version integer     not null,
    movie            text        not null,
    theater          text        not null,
    screen           text        not null,
    zone             text        not null,
    starts_at        timestamptz not null,
    cancelled        boolean     not null
);
create index booking_of_showtime on booking (showtime_id);

-- How a showtime was changed last, for bookings whose news comes later.
create table showtime_change (
    showtime_id uuid primary key,
    version     integer     not null,
    movie       text        not null,
    theater     text        not null,
    screen      text        not null,
    zone        text        not null,
    starts_at   timestamptz not null,
    changed_at  timestamptz not null
);

-- Other seats of a booking that is not known yet.
create table seat_change (
    id         uuid primary key,
    booking_id uuid        not null,
    -- {"moves": [{"from": "B1", "to": "C3"}]}
    moves      jsonb       not null,
    changed_at timestamptz not null
);
create index seat_change_of_booking on seat_change (booking_id);
