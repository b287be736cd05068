package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.held;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A party that leaves the choice to the house. */
@QuarkusTest
class BestHoldTest {

    @Inject
    Showtimes showtimes;

    @Test
    void theBestSeatsAreInTheMiddleTwoThirdsBack() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSSS", "SSSSSS", "SSSSSS", "SSSSSS");

        best(showtime, Map.of("count", 2))
                .then()
                .statusCode(201)
                .body("id", notNullValue(), "showtimeId", is(showtime.toString()), "seats", contains("C3", "C4"))
                .body("total", is(2400), "currency", is("EUR"), "expiresAt", notNullValue());
    }

    @Test
    void onlySeatsOfTheKindThatIsAskedFor() {
        var showtime = showtimes.open(Duration.ofDays(1), "PPPP", "SSSS", "SSSS");

        best(showtime, Map.of("count", 3, "kind", "PREMIUM"))
                .then()
                .statusCode(201)
                .body("seats", hasSize(3), "total", is(4800));
    }

    @Test
    void aWheelchairSpaceOnlyForWhoAsksForIt() {
        var showtime = showtimes.open(Duration.ofDays(1), "WCSS");

        best(showtime, Map.of("count", 2)).then().statusCode(201).body("seats", contains("A3", "A4"));
        best(showtime, Map.of("count", 2)).then().spec(Problems.is(409, "no-seats-together"));
        best(showtime, Map.of("count", 2, "accessible", true))
                .then()
                .statusCode(201)
                .body("seats", contains("A1", "A2"));
    }

    @Test
    void apartOnlyWhenTheyMay() {
        var showtime = showtimes.open(Duration.ofDays(1), "SS.SS");

        best(showtime, Map.of("count", 3)).then().spec(Problems.is(409, "no-seats-together"));
        best(showtime, Map.of("count", 3, "split", true)).then().statusCode(201).body("seats", hasSize(3));
        best(showtime, Map.of("count", 2, "split", true)).then().spec(Problems.is(409, "no-seats-together"));
    }

    @Test
    void whatSomebodyElseHoldsIsLeftOut() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSS");
        held("bob", showtime, "A2", "A3");

        best(showtime, Map.of("count", 1)).then().statusCode(201).body("seats", hasSize(1));
        best(showtime, Map.of("count", 1)).then().statusCode(201);
        best(Tokens.customer("carl"), showtime, Map.of("count", 1)).then().spec(Problems.is(409, "no-seats-together"));
    }

    @Test
    void theLimitOfOpenHoldsCountsHereToo() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSSSSS");
        best(showtime, Map.of("count", 1)).then().statusCode(201);
        best(showtime, Map.of("count", 1)).then().statusCode(201);

        best(showtime, Map.of("count", 1)).then().spec(Problems.is(409, "too-many-holds"));
        best(Tokens.staff("sam"), showtime, Map.of("count", 1)).then().statusCode(201);
    }

    @Test
    void aShowtimeThatSellsNothingIsGone() {
        best(showtimes.started(), Map.of("count", 1)).then().spec(Problems.is(410, "showtime-started"));
        var cancelled = showtimes.open();
        showtimes.cancel(cancelled);
        best(cancelled, Map.of("count", 1)).then().spec(Problems.is(410, "showtime-cancelled"));
        best(UUID.randomUUID(), Map.of("count", 1)).then().spec(Problems.is(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11, 1_000_000})
    void aPartyHasOneToTenPeople(int count) {
        best(showtimes.open(), Map.of("count", count))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem("count"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var showtime = showtimes.open();

        best(showtime, Map.of()).then().spec(Problems.is(400, "invalid-input"));
        best(showtime, Map.of("count", "two")).then().spec(Problems.is(400, "invalid-input"));
        best(showtime, Map.of("count", 1, "kind", "THRONE")).then().spec(Problems.is(400, "invalid-input"));
        best(showtime, Map.of("count", 1, "window", true)).then().spec(Problems.is(400, "invalid-input"));
        as("nonsense")
                .body(Map.of("showtimeId", showtime, "count", 1))
                .post("/api/holds/best")
                .then()
                .statusCode(401);
    }

    private static Response best(UUID showtime, Map<String, ?> party) {
        return best(Tokens.customer("ann"), showtime, party);
    }

    private static Response best(String token, UUID showtime, Map<String, ?> party) {
        var body = new HashMap<String, Object>(party);
        body.put("showtimeId", showtime);
        return as(token).body(body).post("/api/holds/best");
    }
}
