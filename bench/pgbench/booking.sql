-- The writes of one booking of two seats, in the transactions that seat- and ticket-service make of it, without any
-- rule, request or message. Each client takes pairs of its own: nothing is taken twice. Both services' tables stand in
-- one database, in the schemas seat and ticket.
\set n :n + 1
\set pair :n * :clients + :client_id
\set showtime 1 + :pair / (:rows * :seats / 2)
\set row 65 + (:pair / (:seats / 2)) % :rows
\set first 1 + 2 * (:pair % (:seats / 2))
\set user random(1, 2000)
-- Names, without a look at any table.
select uuidv7() as hold, uuidv7() as booking, md5(:user::text)::uuid as customer,
       ('00000000-0000-7000-8000-' || lpad(to_hex(:showtime::bigint), 12, '0'))::uuid as show,
       chr(:row::int) || :first::int as left, chr(:row::int) || (:first::int + 1) as right \gset

-- Hold.
with locked as materialized (
    select seat from seat.seat
    where showtime_id = :show::uuid and seat = any (array[:left::text, :right::text])
    order by seat for update
), held as (
    update seat.seat s
    set state = 'HELD', hold_id = :hold::uuid, held_until = now() + interval '10 minutes', version = s.version + 1
    from locked l
    where s.showtime_id = :show::uuid and s.seat = l.seat
    returning s.showtime_id, s.seat, s.version
), placed as (
    insert into seat.hold (id, showtime_id, user_id, seats, lines, currency, expires_at)
    select :hold::uuid, h.showtime_id, :customer::uuid, array_agg(h.seat),
           jsonb_agg(jsonb_build_object('seat', h.seat, 'kind', 'STANDARD', 'price', 1200)), 'EUR',
           now() + interval '10 minutes'
    from held h group by h.showtime_id
), remembered as (
    insert into seat.seat_ledger (showtime_id, seat, version, state, hold_id, user_id)
    select h.showtime_id, h.seat, h.version, 'HELD', :hold::uuid, :customer::uuid from held h
)
insert into seat.outbox_event (type, subject, data)
select 'seats.held.v1', h.showtime_id, jsonb_build_object('showtimeId', h.showtime_id, 'holdId', :hold::text,
       'userId', :customer::text, 'expiresAt', now() + interval '10 minutes',
       'seats', jsonb_agg(jsonb_build_object('id', h.seat, 'state', 'HELD', 'version', h.version)))
from held h group by h.showtime_id;

-- The booking is opened.
begin;
insert into ticket.booking_request (booking_id, user_id, key, request_hash, created_at)
values (:booking::uuid, :customer::uuid, :booking::text, md5(:booking::text), now());
insert into ticket.booking (id, reference, user_id, email, showtime_id, hold_id, own_hold, status, version, total,
                            currency, created_at, recover_at)
values (:booking::uuid, upper(right(:booking::text, 12)), :customer::uuid, 'buyer@cinema.test', :show::uuid,
        :hold::uuid, false, 'PENDING', 1, 2400, 'EUR', now(), now() + interval '15 seconds');
insert into ticket.ticket (id, booking_id, position, seat, kind, type, price)
values (uuidv7(), :booking::uuid, 0, :left::text, 'STANDARD', 'ADULT', 1200),
       (uuidv7(), :booking::uuid, 1, :right::text, 'STANDARD', 'ADULT', 1200);
commit;

-- The hold is kept while the payment runs.
update seat.hold set expires_at = expires_at + interval '3 minutes', extended_for_payment = true
where id = :hold::uuid;
update seat.seat set held_until = held_until + interval '3 minutes', version = version + 1
where showtime_id = :show::uuid and seat = any (array[:left::text, :right::text]);

-- The bank takes the money.
insert into ticket.sandbox_bank_payment (booking_id, amount, currency, status)
values (:booking::uuid, 2400, 'EUR', 'CAPTURED');

begin;
select from ticket.booking where id = :booking::uuid for update;
update ticket.booking
set status = 'PAID', version = 2, paid_at = now(), recover_at = now() + interval '15 seconds'
where id = :booking::uuid;
commit;

-- The seats are sold.
with sold as (
    update seat.seat
    set state = 'SOLD', booking_id = :booking::uuid, held_until = null, version = version + 1
    where showtime_id = :show::uuid and seat = any (array[:left::text, :right::text])
    returning showtime_id, seat, version
), confirmed as (
    update seat.hold set status = 'CONFIRMED', booking_id = :booking::uuid where id = :hold::uuid
), sales as (
    insert into seat.seat_sale (showtime_id, seat, booking_id)
    select showtime_id, seat, :booking::uuid from sold
), remembered as (
    insert into seat.seat_ledger (showtime_id, seat, version, state, hold_id, booking_id, user_id)
    select showtime_id, seat, version, 'SOLD', :hold::uuid, :booking::uuid, :customer::uuid from sold
)
insert into seat.outbox_event (type, subject, data)
select 'seats.sold.v1', showtime_id, jsonb_build_object('showtimeId', showtime_id, 'holdId', :hold::text,
       'bookingId', :booking::text, 'userId', :customer::text,
       'seats', jsonb_agg(jsonb_build_object('id', seat, 'state', 'SOLD', 'version', version)))
from sold group by showtime_id;

-- The booking is confirmed, with its tickets and three events.
begin;
select from ticket.booking where id = :booking::uuid for update;
update ticket.booking set status = 'CONFIRMED', version = 3, confirmed_at = now(), recover_at = null
where id = :booking::uuid;
update ticket.ticket set code = md5(id::text), issued_at = now() where booking_id = :booking::uuid;
insert into ticket.outbox_event (type, subject, data)
select 'booking.confirmed.v1', :booking::uuid, jsonb_build_object('bookingId', :booking::text, 'version', 3,
       'reference', upper(right(:booking::text, 12)), 'userId', :customer::text, 'total', 2400, 'currency', 'EUR',
       'showtime', jsonb_build_object('id', :show::text), 'lines', jsonb_build_array(
           jsonb_build_object('seat', :left::text, 'kind', 'STANDARD', 'type', 'ADULT', 'price', 1200),
           jsonb_build_object('seat', :right::text, 'kind', 'STANDARD', 'type', 'ADULT', 'price', 1200)));
insert into ticket.outbox_event (type, subject, data)
select 'ticket.issued.v1', id, jsonb_build_object('ticketId', id, 'bookingId', :booking::text, 'userId',
       :customer::text, 'showtimeId', :show::text, 'seat', seat, 'type', type, 'price', price, 'currency', 'EUR')
from ticket.ticket where booking_id = :booking::uuid;
commit;
