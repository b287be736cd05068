-- One statement per hold, with the rows that seat-service writes, and none of its rules.
\set showtime random(1, :showtimes)
\set row random(65, 64 + :rows)
\set first 2 * random(1, :seats / 2) - 1
\set user random(1, 2000)
with locked as materialized (
    select seat, state = 'FREE' or state = 'HELD' and held_until <= now() as free
    from seat
    where showtime_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:showtime::bigint), 12, '0'))::uuid
      and seat = any (array[chr(:row::int) || :first::int, chr(:row::int) || (:first::int + 1)])
    order by seat
    for update
), verdict as materialized (
    select uuidv7() as hold_id, md5(:user::text)::uuid as user_id, now() + interval '10 minutes' as expires_at
    from locked
    having bool_and(free) and count(*) = 2
), held as (
    update seat s
    set state = 'HELD', hold_id = v.hold_id, held_until = v.expires_at, version = s.version + 1
    from verdict v
    where s.showtime_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:showtime::bigint), 12, '0'))::uuid
      and s.seat = any (array[chr(:row::int) || :first::int, chr(:row::int) || (:first::int + 1)])
    returning s.showtime_id, s.seat, s.version
), placed as (
    insert into hold (id, showtime_id, user_id, seats, lines, currency, expires_at)
    select v.hold_id, h.showtime_id, v.user_id, array_agg(h.seat),
           jsonb_agg(jsonb_build_object('seat', h.seat, 'kind', 'STANDARD', 'price', 1200)), 'EUR', v.expires_at
    from held h cross join verdict v
    group by v.hold_id, h.showtime_id, v.user_id, v.expires_at
), remembered as (
    insert into seat_ledger (showtime_id, seat, version, state, hold_id, user_id)
    select h.showtime_id, h.seat, h.version, 'HELD', v.hold_id, v.user_id
    from held h cross join verdict v
), announced as (
    insert into outbox_event (type, subject, data)
    select 'seats.held.v1', h.showtime_id, jsonb_build_object('showtimeId', h.showtime_id, 'holdId', v.hold_id,
           'userId', v.user_id, 'expiresAt', v.expires_at,
           'seats', jsonb_agg(jsonb_build_object('id', h.seat, 'state', 'HELD', 'version', h.version)))
    from held h cross join verdict v
    group by v.hold_id, h.showtime_id, v.user_id, v.expires_at
)
select count(*) from held;
