create table theater (
    id            uuid primary key,
    version       bigint not null,
    name          text   not null,
    address       text   not null,
    city          text   not null,
    timezone      text   not null,
    currency      text   not null,
    opening_hours jsonb,
    ticket_types  jsonb  not null,
    name_key      text   not null,
    city_key      text   not null,
    search_text   text   not null
);
create index theater_name on theater (name_key, id);
create index theater_city on theater (city_key);

create table screen (
    id         uuid primary key,
    version    bigint  not null,
    theater_id uuid    not null references theater,
    name       text    not null,
    name_key   text    not null,
    formats    varchar[]  not null,
    capacity   integer not null check (capacity > 0),
    layout     jsonb   not null,
    unique (theater_id, name_key)
);

-- What showtime-service has announced. A cancelled showtime stays as a row: an older event may still arrive.
create table showtime (
    id         uuid primary key,
    screen_id  uuid,
    starts_at  timestamptz,
    cancelled  boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null default now()
);
create index showtime_of_screen on showtime (screen_id, starts_at) where not cancelled;

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
