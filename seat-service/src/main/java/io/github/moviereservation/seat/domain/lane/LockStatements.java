package io.github.moviereservation.seat.domain.lane;

import io.github.moviereservation.seat.domain.SeatState;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Locks what a batch claims, always in the same order: the customers' turns (advisory), seats, holds. Nothing waits: a
 * row that another replica has locked is left out, and who needs it goes round again. So no batch can stall or deadlock
 * another. All statements are sent at once; the showtimes' revisions come last, so that they are as new as the locks.
 *
 * <p>The lanes' connections choose no partitions while a statement runs: PostgreSQL 18.6 crashes when it rechecks a row
 * that was changed under such a plan ({@code perform_pruning_base_step}). And they look rows up by their keys, however
 * many a batch wants: read as a whole, a large table would make a batch a hundred times slower. The locks of a process
 * that stands still are not for ever either.
 */
final class LockStatements {

    static final String PREPARE = """
            set enable_partition_pruning = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off;
            set enable_seqscan = off;
            set lock_timeout = '1s';
            set idle_in_transaction_session_timeout = '5s'""";

    private static final String TURNS = "select pg_try_advisory_xact_lock(turn) from unnest($1::bigint[]) turn";

    /** The end is no condition of the join: as one, it would tempt the planner to read the index of ends instead. */
    private static final String OPEN_HOLDS = """
            select w.showtime_id, w.user_id, count(h.id) filter (where h.expires_at > now()) as open
            from unnest($1::uuid[], $2::uuid[]) w(showtime_id, user_id)
            left join hold h on h.showtime_id = w.showtime_id and h.user_id = w.user_id and h.status = 'ACTIVE'
            group by w.showtime_id, w.user_id""";

    private static final String SEATS = """
            select s.showtime_id, s.seat, s.state, s.hold_id, s.held_until, s.booking_id, s.version
            from unnest($1::uuid[], $2::text[]) w(showtime_id, seat)
            join seat s on s.showtime_id = w.showtime_id and s.seat = w.seat
            order by s.showtime_id, s.seat
            for update of s skip locked""";

    private static final String HOLDS = "select " + HoldRow.COLUMNS + """
             from hold
            where id = any ($1::uuid[]) or booking_id = any ($2::uuid[])
            order by id
            for update skip locked""";

    private static final String REVISIONS =
            "select id, revision, clock_timestamp() as now from showtime where id = any ($1::uuid[])";

    /** What the database answered; the showtimes themselves are remembered by revision. */
    record Answer(
            Instant now,
            Map<UUID, Long> revisions,
            List<LockedSeat> seats,
            List<Hold> holds,
            Map<Customer, Integer> openHolds) {}

    private LockStatements() {}

    static Uni<Answer> run(SqlConnection connection, Claims claims) {
        var customers = List.copyOf(claims.customers);
        return Uni.combine()
                .all()
                .unis(
                        connection.query("begin").execute(),
                        turns(connection, customers),
                        openHolds(connection, customers),
                        seats(connection, claims.seats),
                        holds(connection, claims),
                        connection.preparedQuery(REVISIONS).execute(Tuple.of(claims.showtimes.toArray(UUID[]::new))))
                .with((_, turns, openHolds, seats, holds, revisions) -> {
                    openHolds.keySet().removeIf(customer -> !turns.get(customer));
                    return answer(revisions, seats, holds, openHolds);
                });
    }

    private static Answer answer(
            RowSet<Row> revisions, List<LockedSeat> seats, List<Hold> holds, Map<Customer, Integer> openHolds) {
        var byShowtime = new HashMap<UUID, Long>();
        Instant now = null;
        for (var row : revisions) {
            byShowtime.put(row.getUUID("id"), row.getLong("revision"));
            now = row.getOffsetDateTime("now").toInstant();
        }
        return new Answer(now, byShowtime, seats, holds, openHolds);
    }

    private static Uni<Map<Customer, Boolean>> turns(SqlConnection connection, List<Customer> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var ordered = customers.stream()
                .sorted((a, b) -> Long.compare(a.turn(), b.turn()))
                .toList();
        return connection
                .preparedQuery(TURNS)
                .execute(Tuple.of(ordered.stream().map(Customer::turn).toArray(Long[]::new)))
                .map(rows -> {
                    var turns = new HashMap<Customer, Boolean>();
                    var next = ordered.iterator();
                    rows.forEach(row -> turns.put(next.next(), row.getBoolean(0)));
                    return turns;
                });
    }

    private static Uni<Map<Customer, Integer>> openHolds(SqlConnection connection, List<Customer> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        var arguments = Tuple.of(uuids(customers, Customer::showtime), uuids(customers, Customer::user));
        return connection.preparedQuery(OPEN_HOLDS).execute(arguments).map(rows -> {
            var open = new HashMap<Customer, Integer>();
            rows.forEach(row ->
                    open.put(new Customer(row.getUUID("showtime_id"), row.getUUID("user_id")), row.getInteger("open")));
            return open;
        });
    }

    private static Uni<List<LockedSeat>> seats(SqlConnection connection, Collection<SeatKey> claimed) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var arguments = Tuple.of(
                uuids(claimed, SeatKey::showtime),
                claimed.stream().map(SeatKey::seat).toArray(String[]::new));
        return connection.preparedQuery(SEATS).execute(arguments).map(rows -> {
            var seats = new ArrayList<LockedSeat>(rows.size());
            rows.forEach(row -> seats.add(seatOf(row)));
            return seats;
        });
    }

    private static Uni<List<Hold>> holds(SqlConnection connection, Claims claims) {
        if (claims.holds.isEmpty() && claims.bookings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var arguments = Tuple.of(claims.holds.toArray(UUID[]::new), claims.bookings.toArray(UUID[]::new));
        return connection
                .preparedQuery(HOLDS)
                .execute(arguments)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HoldRow::of)
                        .toList());
    }

    static LockedSeat seatOf(Row row) {
        var heldUntil = row.getOffsetDateTime("held_until");
        return new LockedSeat(
                new SeatKey(row.getUUID("showtime_id"), row.getString("seat")),
                SeatState.valueOf(row.getString("state")),
                row.getUUID("hold_id"),
                heldUntil == null ? null : heldUntil.toInstant(),
                row.getUUID("booking_id"),
                row.getLong("version"));
    }

    private static <T> UUID[] uuids(Collection<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }
}
