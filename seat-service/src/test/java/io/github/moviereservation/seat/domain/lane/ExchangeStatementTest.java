package io.github.moviereservation.seat.domain.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Plans;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeStatementTest {

    @Test
    void everyRowIsLookedUpByItsKey() {
        assertThat(Plans.of(ExchangeStatement.SQL))
                .contains("seat_move_pkey")
                .containsPattern("(?s)hold_pkey.*hold_pkey")
                .doesNotContain("Seq Scan");
    }
}
