create table notification (
    -- The id of the event that it tells of: the same event cannot make two.
    id         uuid primary key,
    user_id    uuid        not null,
    kind       text        not null,
    title      text        not null,
    body       text        not null,
    link       text        not null,
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notification_newest on notification (user_id, created_at desc, id);
create index notification_unread on notification (user_id) where read_at is null;

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
