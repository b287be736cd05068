package io.github.moviereservation.seat.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What operators watch. Gauges describe the database, so every replica reports the same. */
@ApplicationScoped
public class SeatMetrics {

    private final MeterRegistry registry;
    private final Counter conflicts;
    private final AtomicLong activeHolds = new AtomicLong();
    private final AtomicLong doubleSold = new AtomicLong();
    private final AtomicLong mismatches = new AtomicLong();
    private final AtomicBoolean known = new AtomicBoolean();

    SeatMetrics(MeterRegistry registry) {
        this.registry = registry;
        conflicts = Counter.builder("cinema.hold.conflicts")
                .description("Holds refused because a seat was taken")
                .register(registry);
        Gauge.builder("cinema.holds.active", activeHolds, AtomicLong::doubleValue)
                .description("Holds that are open now")
                .register(registry);
    }

    public void conflict() {
        conflicts.increment();
    }

    public void activeHolds(long count) {
        activeHolds.set(count);
    }

    /**
     * What reconciliations have found. The meters are there from the first time on: a counter that began with 0 in each
     * process would rise with each start.
     *
     * @param doubleSales all that there ever were
     * @param mismatchedSeats what else is wrong now
     */
    public void found(long doubleSales, long mismatchedSeats) {
        doubleSold.set(doubleSales);
        mismatches.set(mismatchedSeats);
        if (!known.getAndSet(true)) {
            FunctionCounter.builder("cinema.double.sold", doubleSold, AtomicLong::doubleValue)
                    .description(
                            "Seats ever sold to two bookings at once; anything but 0 is a defect. It comes from the"
                                    + " database, every replica tells the same: take the maximum, not the sum")
                    .register(registry);
            Gauge.builder("cinema.seat.mismatches", mismatches, AtomicLong::doubleValue)
                    .description("Seats that differ from ledger, sales or bookings now; anything but 0 is a defect."
                            + " Every replica tells the same")
                    .register(registry);
        }
    }
}
