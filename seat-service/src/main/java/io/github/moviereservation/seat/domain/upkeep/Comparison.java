package io.github.moviereservation.seat.domain.upkeep;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** Whether seats, ledger, sales and the news of bookings tell the same story. */
final class Comparison {

    /**
     * What is wrong with showtimes ($1). One statement, hence one snapshot: what it compares belongs together. A sale and
     * the news of its booking come and go one after the other, in any order: they may differ for a while ($2, seconds)
     * after the last change of either. The ledger, which commits with the seat, may not.
     */
    static final String FINDINGS = """
            with compared as materialized (
                select unnest($1::uuid[]) as showtime_id
            ), story as materialized (
                select l.*, lag(l.state) over seat as state_before, lag(l.booking_id) over seat as booking_before,
                       row_number() over seat as place, lead(l.version) over seat is null as last
                from compared c
                join seat_ledger l on l.showtime_id = c.showtime_id
                window seat as (partition by l.showtime_id, l.seat order by l.version)
            ), sale as materialized (
                select d.*
                from compared c
                join seat_sale d on d.showtime_id = c.showtime_id
            ), booked as materialized (
                select b.showtime_id, b.seat, b.booking_id, b.confirmed_at, coalesce(n.at, b.confirmed_at) as known_at
                from compared c
                join booked_seat b on b.showtime_id = c.showtime_id
                left join booking_state n on n.booking_id = b.booking_id
            ), unlike_ledger as (
                select s.showtime_id, s.seat, s.booking_id,
                       case when s.version <> coalesce(l.version, 0) then 'VERSION_DIFFERS_FROM_LEDGER'
                            when s.version <> coalesce(l.place, 0) then 'LEDGER_HAS_GAPS'
                            when s.state <> coalesce(l.state, 'FREE') then 'STATE_DIFFERS_FROM_LEDGER'
                            when s.state in ('HELD', 'SOLD') and s.hold_id is distinct from l.hold_id
                            then 'HOLD_DIFFERS_FROM_LEDGER'
                            when s.state = 'SOLD' and s.booking_id is distinct from l.booking_id
                            then 'BOOKING_DIFFERS_FROM_LEDGER'
                            when s.booking_id is distinct from d.booking_id then 'SALE_DIFFERS_FROM_SEAT'
                       end as problem
                from compared c
                join seat s on s.showtime_id = c.showtime_id
                left join story l on l.showtime_id = s.showtime_id and l.seat = s.seat and l.last
                left join sale d on d.showtime_id = s.showtime_id and d.seat = s.seat
            ), sold_twice as (
                select showtime_id, seat, booking_before as one, booking_id as other
                from story
                where state = 'SOLD' and state_before = 'SOLD' and booking_id <> booking_before
            ), booked_twice as (
                select showtime_id, seat, lag(booking_id) over seat as one, booking_id as other
                from booked
                where known_at < now() - make_interval(secs => $2)
                window seat as (partition by showtime_id, seat order by confirmed_at, booking_id)
            )
            select showtime_id, seat, 'DOUBLE_SALE' as problem, array[least(one, other), greatest(one, other)] as bookings
            from sold_twice
            union
            select showtime_id, seat, 'BOOKED_TWICE', array[least(one, other), greatest(one, other)]
            from booked_twice
            where one is not null
            union
            select showtime_id, seat, problem, array_remove(array[booking_id], null)
            from unlike_ledger
            where problem is not null
            union
            select d.showtime_id, d.seat, 'SOLD_WITHOUT_BOOKING', array[d.booking_id]
            from sale d
            left join story l on l.showtime_id = d.showtime_id and l.seat = d.seat and l.last
            left join booking_state n on n.booking_id = d.booking_id
            where greatest(d.sold_at, l.at, n.at) < now() - make_interval(secs => $2)
              and not exists (select from booked b where b.showtime_id = d.showtime_id and b.seat = d.seat
                              and b.booking_id = d.booking_id)
            union
            select b.showtime_id, b.seat, 'BOOKED_WITHOUT_SEAT', array[b.booking_id]
            from booked b
            left join story l on l.showtime_id = b.showtime_id and l.seat = b.seat and l.last
            where greatest(b.known_at, l.at) < now() - make_interval(secs => $2)
              and not exists (select from sale d where d.showtime_id = b.showtime_id and d.seat = b.seat
                              and d.booking_id = b.booking_id)""";

    private Comparison() {}

    static Tuple arguments(Collection<UUID> showtimes, Duration grace) {
        return Tuple.of(showtimes.toArray(UUID[]::new), (double) grace.toSeconds());
    }
}
