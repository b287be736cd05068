package io.github.moviereservation.ticket.domain.booking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code cinema_bookings_total{result}} and {@code cinema_refunds_total}. */
@ApplicationScoped
public class BookingCounters {

    private final Counter confirmed;
    private final Counter failed;
    private final Counter cancelled;
    private final Counter refunds;

    BookingCounters(MeterRegistry registry) {
        confirmed = registry.counter("cinema.bookings", "result", "confirmed");
        failed = registry.counter("cinema.bookings", "result", "failed");
        cancelled = registry.counter("cinema.bookings", "result", "cancelled");
        refunds = registry.counter("cinema.refunds");
    }

    void confirmed() {
        confirmed.increment();
    }

    void failed() {
        failed.increment();
    }

    void cancelled() {
        cancelled.increment();
    }

    public void refunded() {
        refunds.increment();
    }
}
