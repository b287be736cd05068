create table account (
    id            uuid primary key,
    email         text        not null unique check (email = lower(email)),
    name          text        not null,
    search_text   text        not null,
    password_hash text        not null,
    role          text        not null check (role in ('customer', 'staff', 'admin')),
    version       bigint      not null,
    created_at    timestamptz not null
);
create index account_admin on account (id) where role = 'admin';
create index account_newest on account (created_at desc, id);

-- One sign-in of one browser. Ending it deletes it, and its refresh tokens with it.
create table login_session (
    id         uuid primary key,
    account_id uuid        not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index login_session_account on login_session (account_id);
create index login_session_expiry on login_session (expires_at);

-- The hashes of all refresh tokens that a session ever had: a used one that comes again was stolen.
create table refresh_token (
    hash       bytea primary key,
    session_id uuid        not null references login_session on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_session on refresh_token (session_id);
create index refresh_token_expiry on refresh_token (expires_at);

-- Keyed by a hash of e-mail and address, so that it holds no personal data.
create table login_attempts (
    id            text primary key,
    failures      int         not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);
create index login_attempts_last on login_attempts (last_at);

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
