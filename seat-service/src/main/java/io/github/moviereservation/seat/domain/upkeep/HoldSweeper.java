package io.github.moviereservation.seat.domain.upkeep;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.seat.domain.hold.EndHold;
import io.github.moviereservation.seat.domain.hold.Hold;
import io.github.moviereservation.seat.domain.hold.HoldRow;
import io.github.moviereservation.seat.domain.lane.Lanes;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Frees the seats of holds that ran out and announces it. Every replica sweeps, in an order of its own: so replicas share
 * a large number of holds, and some that cannot be ended keep no other from it.
 */
@ApplicationScoped
public class HoldSweeper {

    private static final String DUE = "select " + HoldRow.COLUMNS + """
             from hold
            where status = 'ACTIVE' and expires_at <= now()
            order by random()
            limit $1""";

    private final SeatDatabase database;
    private final Lanes lanes;
    private final int batch;

    HoldSweeper(SeatDatabase database, Lanes lanes, SeatConfig config) {
        this.database = database;
        this.lanes = lanes;
        this.batch = config.sweep().batch();
    }

    /** Goes on as long as batches are full and something can be ended. */
    @Scheduled(
            every = "${seat.sweep.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> sweep() {
        return database.read(DUE, Tuple.of(batch))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HoldRow::of)
                        .toList())
                .chain(this::endAll)
                .chain(ended -> ended < batch ? Uni.createFrom().voidItem() : sweep());
    }

    /** How many were ended; one that cannot be now is due again the next time. */
    private Uni<Long> endAll(List<Hold> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(0L);
        }
        return Uni.join()
                .all(due.stream().map(this::end).toList())
                .andFailFast()
                .map(results -> results.stream().flatMap(Optional::stream).toList())
                .invoke(failures -> warn(failures, due.size()))
                .map(failures -> (long) due.size() - failures.size());
    }

    /** Why it cannot be ended, if so. */
    private Uni<Optional<Throwable>> end(Hold hold) {
        return lanes.run(EndHold.expire(hold))
                .map(_ -> Optional.<Throwable>empty())
                .onFailure()
                .recoverWithItem(Optional::of);
    }

    private static void warn(List<Throwable> failures, int due) {
        if (!failures.isEmpty()) {
            Log.warnf("%d of %d holds could not be ended: %s", failures.size(), due, failures.getFirst());
        }
    }
}
