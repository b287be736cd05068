package io.github.moviereservation.ticket.domain.booking;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Finishes or undoes bookings that were cut off, by a crash or by a partner that did not answer. */
@ApplicationScoped
class BookingRecovery implements RecoveryRun.Work {

    private final RecoveryRun recovery;
    private final BookingQueue queue;
    private final BookingReader bookings;
    private final BookingSteps steps;
    private final BookingProcess process;

    BookingRecovery(
            RecoveryRun recovery,
            BookingQueue queue,
            BookingReader bookings,
            BookingSteps steps,
            BookingProcess process) {
        this.recovery = recovery;
        this.queue = queue;
        this.bookings = bookings;
        this.steps = steps;
        this.process = process;
    }

    @Scheduled(
            every = "{ticket.recovery.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> run() {
        return recovery.of(this);
    }

    @Override
    public Uni<List<UUID>> claim(int limit, Duration lease) {
        return queue.claim(limit, lease);
    }

    @Override
    public Uni<Booking> resume(UUID id) {
        return bookings.find(id).chain(process::resume);
    }

    @Override
    public Uni<Booking> postpone(UUID id) {
        return steps.postpone(id);
    }
}
