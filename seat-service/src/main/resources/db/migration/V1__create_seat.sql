-- What seat-service keeps of a showtime. A cancellation may arrive first: then nothing but its version is known.
create table showtime (
    id         uuid primary key,
    version    integer     not null,
    status     text        not null check (status in ('SCHEDULED', 'CANCELLED')),
    starts_at  timestamptz,
    timezone   text,
    currency   text,
    prices     jsonb,
    check (status = 'CANCELLED' or (starts_at is not null and currency is not null and prices is not null))
);

-- Nothing that changes is indexed and pages keep room, so that a change stays on its page (HOT update).
-- The version grows with every change of the state and never falls: deltas may arrive in any order.
create table seat (
    showtime_id uuid    not null,
    seat        text    not null collate "C",
    row_label   text    not null collate "C",
    number      integer not null,
    kind        text    not null,
    state       text    not null default 'FREE' check (state in ('FREE', 'HELD', 'SOLD', 'BLOCKED')),
    hold_id     uuid,
    held_until  timestamptz,
    booking_id  uuid,
    version     bigint  not null default 0,
    primary key (showtime_id, seat),
    check ((state = 'HELD') = (held_until is not null)),
    check (state not in ('HELD', 'SOLD') or hold_id is not null),
    check ((state = 'SOLD') = (booking_id is not null))
) partition by hash (showtime_id);

do $$
begin
    for part in 0..15 loop
        execute format(
            'create table seat_%s partition of seat for values with (modulus 16, remainder %s) with (fillfactor = 70)',
            lpad(part::text, 2, '0'), part);
    end loop;
end $$;

-- The price of a hold is agreed when it is made: lines is [{"seat", "kind", "price"}], minor units.
create table hold (
    id                   uuid primary key,
    showtime_id          uuid        not null,
    user_id              uuid        not null,
    seats                text[]      not null,
    lines                jsonb       not null,
    currency             text        not null,
    status               text        not null default 'ACTIVE'
        check (status in ('ACTIVE', 'CONFIRMED', 'RELEASED', 'EXPIRED')),
    expires_at           timestamptz not null,
    extended_by_customer boolean     not null default false,
    extended_for_payment boolean     not null default false,
    booking_id           uuid unique,
    created_at           timestamptz not null default now(),
    check (status <> 'CONFIRMED' or booking_id is not null)
) with (fillfactor = 80);

create index hold_due on hold (expires_at) where status = 'ACTIVE';
create index hold_open on hold (showtime_id, user_id) where status = 'ACTIVE';

-- Every change of a seat's state, for ever.
create table seat_ledger (
    showtime_id uuid        not null,
    seat        text        not null collate "C",
    version     bigint      not null,
    state       text        not null,
    hold_id     uuid,
    booking_id  uuid,
    user_id     uuid,
    at          timestamptz not null default now(),
    primary key (showtime_id, seat, version)
);

create index seat_ledger_at on seat_ledger using brin (at);

-- Behind the row locks: the same seat cannot be sold twice.
create table seat_sale (
    showtime_id uuid        not null,
    seat        text        not null collate "C",
    booking_id  uuid        not null,
    sold_at     timestamptz not null default now(),
    primary key (showtime_id, seat)
);

-- Append-only: the service's own role may add to the ledger and read it.
revoke update, delete, truncate on seat_ledger from "${appRole}";
grant select, insert on seat_ledger to "${appRole}";

-- Waits for the customer's other requests on this showtime, then counts the customer's open holds. Volatile on
-- purpose: its query sees what was committed during the wait, which the calling statement's own snapshot does not.
create function open_holds(showtime uuid, customer uuid) returns integer
    language plpgsql volatile as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(showtime::text || customer::text, 0));
    return (select count(*)
            from hold h
            where h.showtime_id = showtime
              and h.user_id = customer
              and h.status = 'ACTIVE'
              and h.expires_at > now());
end
$$;

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
