package io.github.moviereservation.seat.domain.upkeep;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class ReconciliationRepository {

    private static final String DOUBLE_SALE = "DOUBLE_SALE";

    /**
     * One statement, hence one snapshot: what it compares belongs together. Only one replica gets the turn. A sale and
     * the news of its booking come and go one after the other, in any order: they may differ for a while after the last
     * change of either.
     */
    private static final String FINDINGS = """
            with turn as materialized (
                select pg_try_advisory_xact_lock(hashtextextended('seat-reconciliation', 0)) as mine
            ), touched as materialized (
                select distinct l.showtime_id
                from turn t
                join seat_ledger l on t.mine and l.at > now() - make_interval(secs => $1)
            ), story as materialized (
                select l.*, lag(l.state) over seat as state_before, lag(l.booking_id) over seat as booking_before,
                       row_number() over seat as place, lead(l.version) over seat is null as last
                from touched t
                join seat_ledger l on l.showtime_id = t.showtime_id
                window seat as (partition by l.showtime_id, l.seat order by l.version)
            ), booked as materialized (
                select b.*, coalesce(n.at, b.confirmed_at) as known_at
                from touched t
                join booked_seat b on b.showtime_id = t.showtime_id
                left join booking_state n on n.booking_id = b.booking_id
            ), compared as (
                select s.showtime_id, s.seat,
                       case when s.version <> coalesce(l.version, 0) then 'VERSION_DIFFERS_FROM_LEDGER'
                            when s.version <> coalesce(l.place, 0) then 'LEDGER_HAS_GAPS'
                            when l.state is not null and s.state <> l.state then 'STATE_DIFFERS_FROM_LEDGER'
                            when s.state in ('HELD', 'SOLD') and s.hold_id is distinct from l.hold_id
                            then 'HOLD_DIFFERS_FROM_LEDGER'
                            when s.state = 'SOLD' and s.booking_id is distinct from l.booking_id
                            then 'BOOKING_DIFFERS_FROM_LEDGER'
                            when s.booking_id is distinct from d.booking_id then 'SALE_DIFFERS_FROM_SEAT'
                       end as problem
                from touched t
                join seat s on s.showtime_id = t.showtime_id
                left join story l on l.showtime_id = s.showtime_id and l.seat = s.seat and l.last
                left join seat_sale d on d.showtime_id = s.showtime_id and d.seat = s.seat
            )
            select showtime_id, seat, problem from compared where problem is not null
            union
            select d.showtime_id, d.seat, 'SOLD_WITHOUT_BOOKING'
            from touched t
            join seat_sale d on d.showtime_id = t.showtime_id
            left join story l on l.showtime_id = d.showtime_id and l.seat = d.seat and l.last
            left join booking_state n on n.booking_id = d.booking_id
            where greatest(d.sold_at, l.at, n.at) < now() - make_interval(secs => $2)
              and not exists (select from booked b where b.showtime_id = d.showtime_id and b.seat = d.seat
                              and b.booking_id = d.booking_id)
            union
            select b.showtime_id, b.seat, 'BOOKED_WITHOUT_SEAT'
            from booked b
            left join story l on l.showtime_id = b.showtime_id and l.seat = b.seat and l.last
            where greatest(b.known_at, l.at) < now() - make_interval(secs => $2)
              and not exists (select from seat_sale d where d.showtime_id = b.showtime_id and d.seat = b.seat
                              and d.booking_id = b.booking_id)
            union
            select showtime_id, seat, 'DOUBLE_SALE'
            from booked
            where known_at < now() - make_interval(secs => $2)
            group by showtime_id, seat
            having count(*) > 1
            union
            select showtime_id, seat, 'DOUBLE_SALE' from story
            where state = 'SOLD' and state_before = 'SOLD' and booking_id <> booking_before
            limit 1000""";

    private static final String ACTIVE_HOLDS =
            "select count(*) from hold where status = 'ACTIVE' and expires_at > now()";

    public record Finding(UUID showtimeId, String seat, String problem) {

        boolean isDoubleSale() {
            return DOUBLE_SALE.equals(problem);
        }
    }

    private final SeatDatabase database;

    ReconciliationRepository(SeatDatabase database) {
        this.database = database;
    }

    /**
     * What is wrong with the showtimes that changed within the time given; nothing, if all is well.
     *
     * @param grace how long sales and the news of bookings may differ
     */
    public Uni<List<Finding>> findings(Duration changedWithin, Duration grace) {
        return database.read(FINDINGS, Tuple.of((double) changedWithin.toSeconds(), (double) grace.toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReconciliationRepository::findingOf)
                        .toList());
    }

    Uni<Long> activeHolds() {
        return database.read(ACTIVE_HOLDS, Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Finding findingOf(Row row) {
        return new Finding(row.getUUID("showtime_id"), row.getString("seat"), row.getString("problem"));
    }
}
