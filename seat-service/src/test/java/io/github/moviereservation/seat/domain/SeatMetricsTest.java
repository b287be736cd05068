package io.github.moviereservation.seat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class SeatMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SeatMetrics metrics = new SeatMetrics(registry);

    /** Else the double sales of earlier days would look like new ones. */
    @Test
    void afterARestartTheCountOfDoubleSalesDoesNotBeginWithZero() {
        assertThat(registry.find("cinema.double.sold").meter()).isNull();

        metrics.found(2, 1);

        assertThat(registry.get("cinema.double.sold").functionCounter().count()).isEqualTo(2);
        assertThat(registry.get("cinema.seat.mismatches").gauge().value()).isEqualTo(1);
    }
}
