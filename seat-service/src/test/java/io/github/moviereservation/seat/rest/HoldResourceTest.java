package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.release;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldResourceTest {

    private static final String ANN = Tokens.customer("ann");
    private static final String BOB = Tokens.customer("bob");

    @Inject
    Showtimes showtimes;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void freeSeatsAreHeldAtTheirPricesForTenMinutes() {
        var answer = hold(ANN, showtime, "B1", "A10", "A9")
                .then()
                .statusCode(201)
                .body("showtimeId", is(showtime.toString()))
                .body("seats", contains("A9", "A10", "B1"))
                .body("total", is(1200 + 1200 + 1600))
                .body("currency", is("EUR"))
                .body("status", is("ACTIVE"))
                .body("extended", is(false))
                .extract();

        var expires = Instant.parse(answer.path("expiresAt"));
        assertThat(expires).isCloseTo(Instant.now().plus(10, ChronoUnit.MINUTES), within(5, ChronoUnit.SECONDS));
        assertThat(Database.stateOf(showtime, "A9")).isEqualTo("HELD");
        assertThat(Database.story(showtime, "A9")).containsExactly("HELD");
    }

    @Test
    void aTakenSeatIsAProblemAndNoSeatIsHeld() {
        held("ann", showtime, "A1", "A10");

        hold(BOB, showtime, "A10", "A2", "A1")
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("seats", contains("A1", "A10"));

        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("FREE");
    }

    @Test
    void aSeatThatTheRoomDoesNotHaveIsUnknown() {
        hold(ANN, showtime, "A1", "Z9")
                .then()
                .spec(Problems.is(404, "unknown-seat"))
                .body("seats", contains("Z9"));

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
    }

    @Test
    void anUnknownShowtimeIsNotFound() {
        hold(ANN, UUID.randomUUID(), "A1").then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aStartedShowtimeIsGone() {
        hold(ANN, showtimes.started(), "A1").then().spec(Problems.is(410, "showtime-started"));
    }

    @Test
    void aCancelledShowtimeIsGone() {
        showtimes.cancel(showtime);

        hold(ANN, showtime, "A1").then().spec(Problems.is(410, "showtime-cancelled"));
    }

    @Test
    void aThirdOpenHoldOnOneShowtimeIsTooMany() {
        held("ann", showtime, "A1");
        var second = held("ann", showtime, "A2");

        hold(ANN, showtime, "A3").then().spec(Problems.is(409, "too-many-holds"));
        held("ann", showtimes.open(), "A3");
        held("bob", showtime, "A4");

        release(ANN, second).then().statusCode(204);
        held("ann", showtime, "A3");
    }

    @Test
    void anExpiredHoldDoesNotCountAsOpen() {
        Database.expire(held("ann", showtime, "A1"));
        held("ann", showtime, "A2");
        held("ann", showtime, "A3");
    }

    @Test
    void staffAndAdminsKeepAnyNumberOfHoldsOpen() {
        for (var token : new String[] {Tokens.staff("sam"), Tokens.admin("ada")}) {
            var room = showtimes.open();
            IntStream.rangeClosed(1, 5)
                    .forEach(seat -> hold(token, room, "A" + seat).then().statusCode(201));
        }
    }

    @Test
    void aSeatThatIsHeldAgainstALockForTooLongIsBusy() throws Exception {
        try (var other = Database.asOwner()) {
            other.setAutoCommit(false);
            try (var lock =
                    other.prepareStatement("select from seat where showtime_id = ? and seat = 'A1' for update")) {
                lock.setObject(1, showtime);
                lock.executeQuery();
            }

            var answer = hold(ANN, showtime, "A1")
                    .then()
                    .spec(Problems.is(503, "busy"))
                    .extract();

            assertThat(answer.header("Retry-After")).isEqualTo("1");
            other.rollback();
        }
        held("ann", showtime, "A1");
    }

    @Test
    void theContractNamesTheStatusCodes() {
        var responses = given().accept(ContentType.JSON)
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths.'/api/holds'.post.responses");

        Arrays.asList("201", "400", "401", "404", "409", "410", "503")
                .forEach(code -> org.hamcrest.MatcherAssert.assertThat(responses.keySet(), hasItem(code)));
    }
}
