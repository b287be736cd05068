package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.holdBest;
import static org.hamcrest.Matchers.contains;

import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Wheelchair spaces and the seats beside them, kept back until an hour before the start. */
@QuarkusTest
class AccessibleSeatsTest {

    private static final String ANN = Tokens.customer("ann");

    @Inject
    Showtimes showtimes;

    @Test
    void whoDoesNotAskForThemCannotHoldThem() {
        var showtime = startingIn(61);

        hold(ANN, showtime, "A3", "A1", "A2")
                .then()
                .spec(Problems.is(422, "accessible-seat"))
                .body("seats", contains("A2", "A3"));
        hold(ANN, showtime, "A1").then().statusCode(201);
    }

    @Test
    void whoAsksForThemHoldsThem() {
        var showtime = startingIn(61);

        as(ANN).body(Map.of("showtimeId", showtime, "seats", List.of("A2", "A3"), "accessible", true))
                .post("/api/holds")
                .then()
                .statusCode(201)
                .body("seats", contains("A2", "A3"));
    }

    @Test
    void withinTheLastHourTheyAreForEverybody() {
        var showtime = startingIn(59);

        hold(ANN, showtime, "A2").then().statusCode(201);
        holdBest(ANN, showtime, 1, Map.of("kind", "COMPANION"))
                .then()
                .statusCode(201)
                .body("seats", contains("A3"));
    }

    @Test
    void theHouseChoosesThemOnlyForWhoAsks() {
        var showtime = startingIn(61);

        holdBest(ANN, showtime, 2).then().spec(Problems.is(409, "no-seats-together"));
        holdBest(ANN, showtime, 1, Map.of("kind", "WHEELCHAIR")).then().spec(Problems.is(409, "no-seats-together"));
        holdBest(ANN, showtime, 2, Map.of("accessible", true)).then().statusCode(201);
    }

    private UUID startingIn(int minutes) {
        return showtimes.open(Duration.ofMinutes(minutes), "SWC");
    }
}
