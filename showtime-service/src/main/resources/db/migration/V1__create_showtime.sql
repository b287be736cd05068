create extension if not exists btree_gist;

create table movie (
    id               uuid    primary key,
    version          bigint  not null default 0,
    deleted          boolean not null default false,
    title            text,
    poster_url       text,
    genres           text    check (genres is json array),
    duration_minutes integer not null default 0,
    certificate      text
);

create table theater (
    id           uuid    primary key,
    version      bigint  not null default 0,
    deleted      boolean not null default false,
    name         text,
    city         text,
    timezone     text,
    currency     text,
    ticket_types text    check (ticket_types is json array)
);
create index theater_city on theater (lower(city));

create table screen_layout (
    id     uuid primary key,
    layout text not null check (layout is json object)
);

create table screen (
    id         uuid    primary key,
    version    bigint  not null default 0,
    deleted    boolean not null default false,
    theater_id uuid    references theater,
    name       text,
    formats    text    check (formats is json array),
    layout_id  uuid    references screen_layout
);

create table showtime (
    id            uuid        primary key,
    version       bigint      not null,
    movie_id      uuid        not null references movie,
    theater_id    uuid        not null references theater,
    screen_id     uuid        not null references screen,
    layout_id     uuid        not null references screen_layout,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    local_date    date        not null,
    prices        text        not null check (prices is json object),
    currency      text        not null,
    ticket_types  text        not null check (ticket_types is json array),
    language      text        not null,
    format        text        not null,
    status        text        not null check (status in ('SCHEDULED', 'CANCELLED')),
    cancel_reason text,
    cancelled_at  timestamptz,
    check (ends_at > starts_at),
    constraint showtime_overlap exclude using gist (screen_id with =, tstzrange(starts_at, ends_at) with &&)
        where (status = 'SCHEDULED')
);
create index showtime_theater_date on showtime (theater_id, local_date);
create index showtime_movie_date on showtime (movie_id, local_date);
create index showtime_date on showtime (local_date, starts_at);
create index showtime_start on showtime (starts_at, id);

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
