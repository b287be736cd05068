package io.github.moviereservation.seat.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What operators watch. Gauges describe the database, so every replica reports the same. */
@ApplicationScoped
public class SeatMetrics {

    private final Counter conflicts;
    private final AtomicLong activeHolds = new AtomicLong();
    private final AtomicLong doubleSold = new AtomicLong();
    private final AtomicLong mismatches = new AtomicLong();

    SeatMetrics(MeterRegistry registry) {
        conflicts = Counter.builder("cinema.hold.conflicts")
                .description("Holds refused because a seat was taken")
                .register(registry);
        FunctionCounter.builder("cinema.double.sold", doubleSold, AtomicLong::doubleValue)
                .description("Seats sold to two bookings at once; anything but 0 is a defect")
                .register(registry);
        Gauge.builder("cinema.holds.active", activeHolds, AtomicLong::doubleValue)
                .description("Holds that are open now")
                .register(registry);
        Gauge.builder("cinema.seat.mismatches", mismatches, AtomicLong::doubleValue)
                .description("Seats whose state differs from the ledger or the sales; anything but 0 is a defect")
                .register(registry);
    }

    public void conflict() {
        conflicts.increment();
    }

    public void activeHolds(long count) {
        activeHolds.set(count);
    }

    /** What a reconciliation found. A double sale once found stays counted: it is never to be overlooked. */
    public void reconciled(long doubleSoldSeats, long mismatchedSeats) {
        doubleSold.accumulateAndGet(doubleSoldSeats, Math::max);
        mismatches.set(mismatchedSeats);
    }
}
