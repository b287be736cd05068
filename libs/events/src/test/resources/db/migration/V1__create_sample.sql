create table sample (id uuid primary key, name text not null);

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
