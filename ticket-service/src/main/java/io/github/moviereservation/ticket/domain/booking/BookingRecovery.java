package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finishes or undoes bookings that were cut off, by a crash or by a partner that did not answer. */
@ApplicationScoped
class BookingRecovery {

    private final BookingQueue queue;
    private final BookingReader bookings;
    private final BookingSteps steps;
    private final BookingProcess process;
    private final BookingConfig config;

    BookingRecovery(
            BookingQueue queue,
            BookingReader bookings,
            BookingSteps steps,
            BookingProcess process,
            BookingConfig config) {
        this.queue = queue;
        this.bookings = bookings;
        this.steps = steps;
        this.process = process;
        this.config = config;
    }

    @Scheduled(
            every = "{ticket.recovery.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> run() {
        var recovery = config.recovery();
        return queue.claim(recovery.batch(), recovery.claim())
                .chain(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUniAndConcatenate(this::recover)
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> claimed.size() < recovery.batch()
                                ? Uni.createFrom().voidItem()
                                : run()));
    }

    private Uni<Booking> recover(UUID id) {
        return bookings.find(id)
                .chain(process::resume)
                .onFailure()
                .call(failure -> {
                    Log.errorf(failure, "Booking %s could not be recovered yet", id);
                    return steps.postpone(id);
                })
                .onFailure()
                .recoverWithNull();
    }
}
