create table showtime_fact (
    id           uuid        primary key,
    version      bigint      not null default 0,
    cancelled    boolean     not null default false,
    movie_id     uuid,
    movie_title  text,
    theater_id   uuid,
    theater_name text,
    timezone     text,
    screen_name  text,
    starts_at    timestamptz,
    local_date   date,
    capacity     integer     not null default 0
);
comment on column showtime_fact.version is 'Of the details; 0 when only the cancellation has arrived';
create index showtime_fact_date on showtime_fact (local_date) where version > 0 and not cancelled;

create table booking_fact (
    id           uuid        primary key,
    version      bigint      not null,
    showtime_id  uuid        not null,
    movie_id     uuid        not null,
    movie_title  text        not null,
    theater_id   uuid        not null,
    theater_name text        not null,
    timezone     text        not null,
    screen_name  text        not null,
    starts_at    timestamptz not null,
    showtime_on  date        not null,
    currency     text        not null,
    total        bigint      not null,
    refund       bigint      not null,
    tickets      integer     not null,
    confirmed_at timestamptz not null,
    confirmed_on date        not null,
    cancelled_on date
);
comment on table booking_fact is 'Dates are those of the theater''s calendar';
create index booking_fact_confirmed on booking_fact (confirmed_on);
create index booking_fact_cancelled on booking_fact (cancelled_on) where cancelled_on is not null;
create index booking_fact_showtime on booking_fact (showtime_id);

create table theater_zone (
    name text primary key
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
