-- What this service knows of showtimes, from their events. The cancellation is a table of its own: it may arrive before
-- the showtime does.
create table showtime (
    id                uuid primary key,
    version           integer     not null,
    movie_id          uuid        not null,
    movie_title       text        not null,
    movie_poster_url  text,
    movie_certificate text,
    theater_id        uuid        not null,
    theater_name      text        not null,
    theater_timezone  text        not null,
    screen_id         uuid        not null,
    screen_name       text        not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    -- {"prices": {"STANDARD": 1200}, "ticketTypes": [{"code": "CHILD", "name": "Child", "percentOff": 40}]}
    tariff            jsonb       not null,
    currency          text        not null,
    language          text        not null,
    format            text        not null
);

create table showtime_cancellation (
    showtime_id  uuid primary key,
    reason       text        not null,
    cancelled_at timestamptz not null
);

create table booking (
    id            uuid primary key,
    reference     text        not null,
    user_id       uuid        not null,
    email         text        not null,
    showtime_id   uuid        not null references showtime,
    hold_id       uuid        not null,
    own_hold      boolean     not null,
    status        text        not null check (status in ('PENDING', 'PAID', 'CONFIRMED', 'CANCELLED', 'FAILED')),
    version       integer     not null,
    discount      bigint      not null default 0 check (discount >= 0),
    total         bigint      not null default 0 check (total >= 0),
    currency      text        not null,
    failure       jsonb,
    cancel_reason text,
    refund_status text check (refund_status in ('PENDING', 'REFUNDED')),
    refund_amount bigint,
    release_due   boolean     not null default false,
    created_at    timestamptz not null,
    paid_at       timestamptz,
    confirmed_at  timestamptz,
    cancelled_at  timestamptz,
    failed_at     timestamptz,
    -- When the recovery job has to look at this booking; null when nothing is left to do.
    recover_at    timestamptz,
    attempts      integer     not null default 0,
    constraint booking_reference unique (reference)
);

-- The last line of defence against two payments for the same seats.
create unique index booking_live_hold on booking (hold_id) where status in ('PENDING', 'PAID', 'CONFIRMED');
create index booking_recovery on booking (recover_at) where recover_at is not null;
create index booking_of_user on booking (user_id, created_at desc);
create index booking_of_showtime on booking (showtime_id, status);
create index booking_created on booking (created_at desc, id);
create index booking_email on booking (lower(email) text_pattern_ops);
create index booking_reference_prefix on booking (reference text_pattern_ops);

-- One row per seat of a booking: its price from the start, its code from the moment it is issued.
create table ticket (
    id         uuid primary key,
    booking_id uuid    not null references booking,
    position   integer not null,
    seat       text    not null,
    kind       text    not null,
    type       text    not null,
    price      bigint  not null check (price >= 0),
    code       text,
    issued_at  timestamptz,
    constraint ticket_seat unique (booking_id, seat),
    constraint ticket_code unique (code)
);

-- Deferred: the request is written before its booking, so that repeated requests wait here for the first one.
create table booking_request (
    booking_id   uuid primary key references booking deferrable initially deferred,
    user_id      uuid        not null,
    key          text        not null,
    request_hash text        not null,
    created_at   timestamptz not null,
    constraint booking_request_key unique (user_id, key)
);
create index booking_request_created on booking_request (created_at);

-- The books of the sandbox's bank. Nothing but the sandbox reads or writes them.
create table sandbox_bank_payment (
    booking_id  uuid primary key,
    amount      bigint      not null check (amount >= 0),
    currency    text        not null,
    status      text        not null check (status in ('CAPTURED', 'DECLINED', 'REFUNDED', 'VOIDED')),
    charged_at  timestamptz not null default now(),
    refunded_at timestamptz
);

create table outbox_event (
    seq           bigint generated always as identity primary key,
    id            uuid        not null default uuidv7(),
    type          text        not null,
    subject       uuid        not null,
    data          jsonb       not null,
    occurred_at   timestamptz not null default now(),
    trace_parent  text,
    claimed_until timestamptz,
    sent_at       timestamptz
);
create index outbox_event_waiting on outbox_event (seq) where sent_at is null;

create table inbox_event (
    id          uuid primary key,
    received_at timestamptz not null default now()
);
create index inbox_event_received on inbox_event (received_at);
