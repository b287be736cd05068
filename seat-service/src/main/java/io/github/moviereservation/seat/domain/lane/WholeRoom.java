package io.github.moviereservation.seat.domain.lane;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.seat.domain.hold.HoldRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * For what the calendar does to a showtime: locks all its seats and open or confirmed holds within a transaction of the
 * caller, in the order of the lanes. Unlike them it waits for locks: what it does must not be left out.
 */
@ApplicationScoped
public class WholeRoom {

    /** As for the lanes' connections, and for their reason. */
    private static final String PREPARE = "set local enable_partition_pruning = off";

    private static final String SEATS = """
            select showtime_id, seat, state, hold_id, held_until, booking_id, version
            from seat
            where showtime_id = $1
            order by showtime_id, seat
            for update""";

    private static final String HOLDS = "select " + HoldRow.COLUMNS + """
             from hold
            where showtime_id = $1 and status in ('ACTIVE', 'CONFIRMED')
            order by id
            for update""";

    private final WriteStatement write;

    WholeRoom(ObjectMapper mapper) {
        this.write = new WriteStatement(mapper);
    }

    /** Locks, lets the caller change what it likes, and writes it. */
    public Uni<Void> change(SqlConnection transaction, UUID showtime, Function<Locked, Uni<Void>> change) {
        return transaction
                .query(PREPARE)
                .execute()
                .chain(() -> transaction.preparedQuery(SEATS).execute(Tuple.of(showtime)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LockStatements::seatOf)
                        .toList())
                .chain(seats -> transaction
                        .preparedQuery(HOLDS)
                        .execute(Tuple.of(showtime))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(HoldRow::of)
                                .toList())
                        .map(holds -> new Locked(Instant.now(), Map.of(), seats, holds, Map.of())))
                .chain(locked -> change.apply(locked).chain(() -> write.run(transaction, locked)))
                .replaceWithVoid();
    }
}
