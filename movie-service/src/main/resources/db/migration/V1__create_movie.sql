create extension if not exists pg_trgm;

-- name_key is the name in lower case, made by the service: the database's own lower() depends on its locale.
create table genre (
    id       uuid primary key,
    name     text not null,
    name_key text not null unique
);

-- Genres stand in a movie as names: they are read with every list and renamed almost never.
-- Whoever writes a movie holds a share lock on its genres' rows, so that none is renamed or deleted meanwhile.
create table movie (
    id               uuid primary key,
    version          bigint  not null,
    title            text    not null,
    description      text    not null,
    genres           varchar[]  not null,
    duration_minutes integer not null check (duration_minutes between 1 and 600),
    certificate      text    not null,
    release_date     date    not null,
    director         text    not null,
    cast_members     varchar[]  not null,
    trailer_url      text,
    external_id      text,
    poster_hash      text,
    sort_title       text    not null,
    search_text      text    not null
);
create unique index movie_external_id on movie (external_id);
create index movie_title on movie (sort_title, id);
create index movie_release on movie (release_date, id);
create index movie_genres on movie using gin (genres);
create index movie_search on movie using gin (search_text gin_trgm_ops);

create table poster (
    movie_id     uuid primary key references movie on delete cascade,
    hash         text  not null,
    content_type text  not null,
    content      bytea not null
);
-- Images are compressed already.
alter table poster alter column content set storage external;

-- What showtime-service has announced. A cancelled showtime stays as a row: an older event may still arrive.
create table showtime (
    id         uuid primary key,
    movie_id   uuid,
    starts_at  timestamptz,
    cancelled  boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null default now()
);
create index showtime_of_movie on showtime (movie_id, starts_at) where not cancelled;

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
