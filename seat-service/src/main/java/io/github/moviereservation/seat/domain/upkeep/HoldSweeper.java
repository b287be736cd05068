package io.github.moviereservation.seat.domain.upkeep;

import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.statement.SweepHolds;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Frees the seats of holds that ran out and announces it; every replica sweeps. */
@ApplicationScoped
public class HoldSweeper {

    private final SweepHolds sweep;
    private final int batch;

    HoldSweeper(SweepHolds sweep, SeatConfig config) {
        this.sweep = sweep;
        this.batch = config.sweep().batch();
    }

    /** Goes on as long as batches are full and something can be ended. */
    @Scheduled(
            every = "${seat.sweep.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public Uni<Void> sweep() {
        return sweep.due(batch).chain(due -> {
            var found = due.stream().mapToLong(each -> each.holds().size()).sum();
            return Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(sweep::run)
                    .collect()
                    .with(Collectors.summingLong(Long::longValue))
                    .chain(ended ->
                            found < batch || ended == 0 ? Uni.createFrom().voidItem() : sweep());
        });
    }
}
