-- Rooms are stored once and shared: where the seats are never changes while a showtime sells, their state always does.
-- rows is [{"label", "seats": [{"number", "kind"}]}] from the screen backwards; a place without a kind is a gap.
create table layout (
    id    uuid primary key,
    rows  jsonb not null
);

-- revision grows with every change of this row, so that what replicas remember of it can be checked.
alter table showtime
    add column layout_id uuid references layout,
    add column lone_seat_rule boolean not null default false,
    add column revision bigint not null default 1;

-- Showtimes of before: a number that is missing in a row was a gap.
create temporary table room on commit drop as
select showtime_id, jsonb_agg(jsonb_build_object('label', row_label, 'seats', seats)
                              order by length(row_label), row_label) as rows
from (select r.showtime_id, r.row_label,
             jsonb_agg(jsonb_build_object('number', n.number, 'kind', s.kind) order by n.number) as seats
      from (select showtime_id, row_label, min(number) as first, max(number) as last
            from seat
            group by showtime_id, row_label) r
      cross join lateral generate_series(r.first, r.last) n(number)
      left join seat s on s.showtime_id = r.showtime_id and s.row_label = r.row_label and s.number = n.number
      group by r.showtime_id, r.row_label) row
group by showtime_id;

insert into layout (id, rows)
select distinct md5(rows::text)::uuid, rows from room;

update showtime t
set layout_id = md5(r.rows::text)::uuid
from room r
where r.showtime_id = t.id;

create index showtime_ahead on showtime (starts_at) where status = 'SCHEDULED';

-- Narrow rows in four partitions. The statements of the lanes look into all of them: choosing one while the statement
-- runs is not safe under concurrent row locks in PostgreSQL 18 (see SeatStore), and four cost little.
-- REMOVED: a seat that the showtime lost when it moved to another room; its version must never start again.
alter table seat rename to seat_before;
alter table seat_before rename constraint seat_pkey to seat_before_pkey;

create table seat (
    showtime_id uuid    not null,
    seat        text    not null collate "C",
    state       text    not null default 'FREE' check (state in ('FREE', 'HELD', 'SOLD', 'BLOCKED', 'REMOVED')),
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
    for part in 0..3 loop
        execute format(
            'create table seat_part_%s partition of seat for values with (modulus 4, remainder %s) with (fillfactor = 70)',
            part, part);
    end loop;
end $$;

insert into seat (showtime_id, seat, state, hold_id, held_until, booking_id, version)
select showtime_id, seat, state, hold_id, held_until, booking_id, version from seat_before;

drop table seat_before;

-- Only bookings have an entry: most holds never get one.
alter table hold drop constraint hold_booking_id_key;
create unique index hold_booking on hold (booking_id) where booking_id is not null;

drop function open_holds(uuid, uuid);

-- What ticket-service says it has sold, by its events: the other side that the seats are compared with.
create table booked_seat (
    booking_id   uuid        not null,
    showtime_id  uuid        not null,
    seat         text        not null collate "C",
    confirmed_at timestamptz not null,
    primary key (showtime_id, seat, booking_id)
);

create index booked_seat_booking on booked_seat (booking_id);

-- Which booking's news is the newest: events may arrive in any order.
create table booking_state (
    booking_id uuid primary key,
    version    integer     not null,
    cancelled  boolean     not null,
    at         timestamptz not null default now()
);

insert into booked_seat (booking_id, showtime_id, seat, confirmed_at)
select booking_id, showtime_id, seat, sold_at from seat_sale;
