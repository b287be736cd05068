package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.get;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.holdBest;
import static io.github.moviereservation.seat.support.Calls.idOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BestHoldResourceTest {

    private static final String ANN = Tokens.customer("ann");
    private static final String SAM = Tokens.staff("sam");

    @Inject
    Showtimes showtimes;

    @Test
    void theBestSeatsAreHeldLikeAnyOthers() {
        var showtime = open("SSSSS", "SSSSS", "SSSSS");

        var best = holdBest(ANN, showtime, 1);
        best.then()
                .statusCode(201)
                .body("showtimeId", is(showtime.toString()))
                .body("seats", contains("B3"))
                .body("total", is(1200))
                .body("currency", is("EUR"))
                .body("status", is("ACTIVE"))
                .body("extended", is(false));
        var chosen = hold(ANN, showtime, "A1");

        assertThat(best.jsonPath().getMap("").keySet())
                .isEqualTo(chosen.jsonPath().getMap("").keySet());
        assertThat(Database.story(showtime, "B3")).containsExactly("HELD");
        get(ANN, idOf(best)).then().statusCode(200).body("seats", contains("B3"));
    }

    @Test
    void theNextPartySitsBesideTheFirst() {
        var showtime = open("SSSSSS");

        holdBest(ANN, showtime, 2).then().statusCode(201).body("seats", contains("A3", "A4"));
        holdBest(SAM, showtime, 2).then().statusCode(201).body("seats", contains("A1", "A2"));
        holdBest(SAM, showtime, 2).then().statusCode(201).body("seats", contains("A5", "A6"));
        holdBest(SAM, showtime, 1).then().spec(Problems.is(409, "no-seats-together"));
    }

    @Test
    void theSeatsOfAnExpiredHoldAreChosenBeforeTheyAreSwept() {
        var showtime = open("SS");
        Database.expire(idOf(holdBest(ANN, showtime, 2)));

        holdBest(SAM, showtime, 2).then().statusCode(201).body("seats", contains("A1", "A2"));
    }

    @Test
    void onlyTheKindAskedForIsChosen() {
        var showtime = open("SSSS", "PP", "SSSS");

        holdBest(ANN, showtime, 2, Map.of("kind", "PREMIUM"))
                .then()
                .statusCode(201)
                .body("seats", contains("B1", "B2"))
                .body("total", is(3200));
        holdBest(ANN, showtime, 1, Map.of("kind", "PREMIUM")).then().spec(Problems.is(409, "no-seats-together"));
    }

    @Test
    void whoAsksForAccessGetsAWheelchairSpace() {
        var showtime = open("SSSSSS", "SSSSSS", "WCSSSS");

        holdBest(ANN, showtime, 2, Map.of("accessible", true))
                .then()
                .statusCode(201)
                .body("seats", hasItem("C1"));
        holdBest(ANN, showtime, 2, Map.of("accessible", true)).then().spec(Problems.is(409, "no-seats-together"));
    }

    @Test
    void aPartySitsApartOnlyWhenItMay() {
        var showtime = open("SS.SS", "S");

        holdBest(ANN, showtime, 3).then().spec(Problems.is(409, "no-seats-together"));
        holdBest(ANN, showtime, 6, Map.of("split", true)).then().spec(Problems.is(409, "no-seats-together"));
        holdBest(ANN, showtime, 5, Map.of("split", true))
                .then()
                .statusCode(201)
                .body("seats", contains("A1", "A2", "A4", "A5", "B1"));
    }

    @Test
    void aThirdOpenHoldIsTooManyExceptForStaff() {
        var showtime = open("SSSSSSSS");
        holdBest(ANN, showtime, 1).then().statusCode(201);
        hold(ANN, showtime, "A1").then().statusCode(201);

        holdBest(ANN, showtime, 1).then().spec(Problems.is(409, "too-many-holds"));
        for (int i = 0; i < 3; i++) {
            holdBest(SAM, showtime, 1).then().statusCode(201);
        }
    }

    @Test
    void thereAreNoSeatsInAShowtimeThatIsUnknownStartedOrCancelled() {
        var cancelled = showtimes.open();
        showtimes.cancel(cancelled);

        holdBest(ANN, UUID.randomUUID(), 1).then().spec(Problems.is(404, "not-found"));
        holdBest(ANN, showtimes.started(), 1).then().spec(Problems.is(410, "showtime-started"));
        holdBest(ANN, cancelled, 1).then().spec(Problems.is(410, "showtime-cancelled"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"count\":0",
                "\"count\":11",
                "\"count\":-1",
                "\"count\":null",
                "\"count\":\"many\"",
                "\"split\":true",
                "\"count\":1,\"kind\":\"SOFA\"",
                "\"count\":1,\"accessible\":\"perhaps\"",
                "\"count\":1,\"vip\":true"
            })
    void aMalformedWishIsInvalid(String wish) {
        as(ANN).body("{\"showtimeId\":\"%s\",%s}".formatted(showtimes.open(), wish))
                .post("/api/holds/best")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"count\":1}", "{\"showtimeId\":\"x\",\"count\":1}"})
    void aWishForNoShowtimeIsInvalid(String body) {
        as(ANN).body(body).post("/api/holds/best").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void onlyWhoIsSignedInGetsSeats() {
        given().contentType(ContentType.JSON)
                .body(Map.of("showtimeId", showtimes.open(), "count", 1))
                .post("/api/holds/best")
                .then()
                .spec(Problems.is(401, "unauthorized"));
    }

    private UUID open(String... rows) {
        return showtimes.open(Duration.ofDays(1), rows);
    }
}
