package io.github.moviereservation.seat.domain.upkeep;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.SeatDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What is compared when, and what was found. */
@ApplicationScoped
public class ReconciliationRepository {

    /**
     * Nobody else compares now or did so within $2 seconds. For the rest of the transaction time is limited, and a few
     * showtimes' rows are looked up: the planner would read all seats instead.
     */
    private static final String TURN = """
            select set_config('statement_timeout', $1, true), set_config('enable_seqscan', 'off', true),
                   pg_try_advisory_xact_lock(hashtextextended('seat-reconciliation', 0))
                   and not exists (select from seat_comparison
                                   where at > now() - make_interval(secs => $2)) as mine""";

    /**
     * Showtimes of which something changed or came within $1 seconds or is known to be wrong, and a share ($2) of those
     * that are not over for a day.
     */
    private static final String DUE = """
            with recent as (
                select showtime_id from seat_ledger where at > now() - make_interval(secs => $1)
                union
                select showtime_id from seat_sale where sold_at > now() - make_interval(secs => $1)
                union
                select showtime_id from booking_state
                where at > now() - make_interval(secs => $1) and showtime_id is not null
                union
                select showtime_id from seat_finding where resolved_at is null
            ), open as materialized (
                select t.id as showtime_id, c.at
                from showtime t
                left join seat_comparison c on c.showtime_id = t.id
                where t.layout_id is not null and t.starts_at > now() - interval '1 day'
            ), due as (
                select showtime_id from recent
                union
                (select showtime_id from open order by at nulls first
                 limit (select ceil(count(*) * $2::float8)::bigint from open))
            )
            select d.showtime_id
            from due d
            left join seat_comparison c on c.showtime_id = d.showtime_id
            order by c.at nulls first
            limit $3""";

    private static final String NOTE = "with noted as (insert into seat_finding (showtime_id, seat, problem, bookings) "
            + Comparison.FINDINGS + """
             on conflict (showtime_id, seat, problem, bookings) do update set last_seen = now(), resolved_at = null
             returning showtime_id, seat, problem, bookings,
                       old.showtime_id is null or old.resolved_at is not null as is_new
            )
            select showtime_id, seat, problem, bookings
            from noted
            where is_new
            order by problem <> 'DOUBLE_SALE', showtime_id, seat
            limit 100""";

    private static final String RESOLVE = """
            update seat_finding set resolved_at = now()
            where showtime_id = any ($1) and resolved_at is null and last_seen < now()""";

    private static final String COMPARED = """
            insert into seat_comparison (showtime_id, at)
            select unnest($1::uuid[]), now()
            on conflict (showtime_id) do update set at = excluded.at""";

    private static final String COUNT = """
            select count(*) filter (where problem = 'DOUBLE_SALE') as double_sales,
                   count(*) filter (where problem <> 'DOUBLE_SALE' and resolved_at is null) as mismatches
            from seat_finding""";

    private static final String ACTIVE_HOLDS =
            "select count(*) from hold where status = 'ACTIVE' and expires_at > now()";

    /**
     * How much was found.
     *
     * @param doubleSales all that there ever were
     * @param mismatches what else is wrong now
     */
    record Counts(long doubleSales, long mismatches) {}

    private final SeatDatabase database;
    private final SeatConfig.Reconcile config;

    ReconciliationRepository(SeatDatabase database, SeatConfig config) {
        this.database = database;
        this.config = config.reconcile();
    }

    /** False when another replica has it. It lasts as long as the transaction. */
    Uni<Boolean> takeTurn(SqlClient transaction) {
        var timeout = String.valueOf(config.timeout().toMillis());
        return transaction
                .preparedQuery(TURN)
                .execute(Tuple.of(timeout, config.every().toMillis() / 2000.0))
                .map(rows -> rows.iterator().next().getBoolean("mine"));
    }

    /** Those that were compared longest ago come first. */
    Uni<List<UUID>> due(SqlClient transaction) {
        var share = config.every().toMillis() / (double) config.allWithin().toMillis();
        return transaction
                .preparedQuery(DUE)
                .execute(Tuple.of((double) config.window().toSeconds(), share, config.most()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("showtime_id"))
                        .toList());
    }

    /** Answers what is new, double sales first; a flood is cut off. */
    Uni<List<Finding>> compare(SqlClient transaction, List<UUID> showtimes) {
        var of = Tuple.of(showtimes.toArray(UUID[]::new));
        return transaction
                .preparedQuery(NOTE)
                .execute(Comparison.arguments(showtimes, config.bookingGrace()))
                .call(() -> transaction.preparedQuery(RESOLVE).execute(of))
                .call(() -> transaction.preparedQuery(COMPARED).execute(of))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Finding::of)
                        .toList());
    }

    Uni<Counts> count() {
        return database.read(COUNT, Tuple.tuple())
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(row.getLong("double_sales"), row.getLong("mismatches")));
    }

    Uni<Long> activeHolds() {
        return database.read(ACTIVE_HOLDS, Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
