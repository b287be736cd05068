package io.github.moviereservation.seat.domain;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.exchange;
import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another lane or replica has locked is waited for, within limits. */
@QuarkusTest
class ExchangeLockTest {

    private final UUID booking = UUID.randomUUID();

    @Inject
    Showtimes showtimes;

    @Inject
    Lanes lanes;

    private UUID here;
    private UUID there;
    private UUID hold;

    @BeforeEach
    void sell() {
        here = showtimes.open();
        there = showtimes.open();
        confirm(held("ann", here, "A1"), booking, "ann").then().statusCode(200);
        hold = held("ann", there, "A3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select from seat where seat = 'A1' and booking_id = '%1$s' for update",
                "select from hold where booking_id = '%1$s' for update",
                "select from hold where id = '%2$s' for update"
            })
    void anExchangeNeedsEachOfItsRows(String lock) throws SQLException {
        try (var _ = locked(lock)) {
            exchange(booking, hold, "ann").then().spec(Problems.is(503, "busy")).header("Retry-After", "1");
        }

        assertThat(Database.stateOf(here, "A1")).isEqualTo("SOLD");
        assertThat(Database.stateOf(there, "A3")).isEqualTo("HELD");
        exchange(booking, hold, "ann").then().statusCode(200);
    }

    @Test
    void anExchangeGoesOnWhenItsRowsAreFreeAgain() throws Exception {
        var answer = new FutureTask<Response>(() -> exchange(booking, hold, "ann"));
        try (var elsewhere = locked("select from seat where booking_id = '%1$s' for update")) {
            Thread.startVirtualThread(answer);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> lanes.underWay() > 0);
            elsewhere.rollback();
        }

        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(Database.stateOf(here, "A1")).isEqualTo("FREE");
    }

    private Connection locked(String sql) throws SQLException {
        var elsewhere = Database.asOwner();
        elsewhere.setAutoCommit(false);
        try (var statement = elsewhere.createStatement()) {
            statement.execute(sql.formatted(booking, hold));
        }
        return elsewhere;
    }
}
