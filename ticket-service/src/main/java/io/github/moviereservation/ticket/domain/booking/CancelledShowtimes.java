package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Cancels the bookings of cancelled showtimes. What is left to do follows from the rows alone: a restart goes on where
 * it was, and a booking that was confirmed a moment too late is found as well.
 */
@ApplicationScoped
class CancelledShowtimes {

    private final BookingQueue queue;
    private final CancellationService cancellations;
    private final BookingConfig config;

    CancelledShowtimes(BookingQueue queue, CancellationService cancellations, BookingConfig config) {
        this.queue = queue;
        this.cancellations = cancellations;
        this.config = config;
    }

    @Scheduled(
            every = "{ticket.recovery.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> run() {
        return queue.ofCancelledShowtimes(config.recovery().batch())
                .chain(left -> Multi.createFrom()
                        .iterable(left)
                        .onItem()
                        .transformToUniAndConcatenate(this::cancel)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> cancel(UUID id) {
        return cancellations
                .cancelForShowtime(id)
                .onFailure()
                .invoke(failure -> Log.errorf(failure, "Booking %s could not be cancelled yet", id))
                .onFailure()
                .recoverWithNull();
    }
}
