package io.github.moviereservation.ticket.domain.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code cinema_ticket_scans_total{result}}. */
@ApplicationScoped
class ScanCounters {

    private final Counter admitted;
    private final Counter used;
    private final Counter invalid;

    ScanCounters(MeterRegistry registry) {
        admitted = registry.counter("cinema.ticket.scans", "result", "admitted");
        used = registry.counter("cinema.ticket.scans", "result", "used");
        invalid = registry.counter("cinema.ticket.scans", "result", "invalid");
    }

    void admitted() {
        admitted.increment();
    }

    void used() {
        used.increment();
    }

    void invalid() {
        invalid.increment();
    }
}
