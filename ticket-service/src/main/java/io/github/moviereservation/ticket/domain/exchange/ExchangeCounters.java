package io.github.moviereservation.ticket.domain.exchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code cinema_exchanges_total{result}}. */
@ApplicationScoped
class ExchangeCounters {

    private final Counter done;
    private final Counter failed;

    ExchangeCounters(MeterRegistry registry) {
        done = registry.counter("cinema.exchanges", "result", "done");
        failed = registry.counter("cinema.exchanges", "result", "failed");
    }

    void done() {
        done.increment();
    }

    void failed() {
        failed.increment();
    }
}
