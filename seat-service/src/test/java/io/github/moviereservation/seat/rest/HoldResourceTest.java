package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.extend;
import static io.github.moviereservation.seat.support.Calls.get;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.release;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Calls;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void noSeatIsTooFew() {
        hold(ANN, showtime).then().spec(Problems.is(400, "invalid-input")).body("errors.field", contains("seats"));
    }

    @Test
    void elevenSeatsAreTooMany() {
        hold(ANN, showtime, Showtimes.allSeats(12).subList(0, 11).toArray(String[]::new))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("seats"));
    }

    @Test
    void tenSeatsAreHeld() {
        hold(ANN, showtime, Showtimes.allSeats(12).subList(0, 10).toArray(String[]::new))
                .then()
                .statusCode(201);
    }

    @Test
    void theSameSeatTwiceIsInvalid() {
        hold(ANN, showtime, "A1", "A1").then().spec(Problems.is(400, "invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "A", "1", "A0", "A01", "AAAA1", "A1;drop table seat", "", " A1", "A99999", "Ä1"})
    void aMalformedSeatIsInvalid(String seat) {
        hold(ANN, showtime, seat)
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("seats"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "",
                "[]",
                "{\"showtimeId\":null,\"seats\":[\"A1\"]}",
                "{\"showtimeId\":\"x\",\"seats\":[\"A1\"]}",
                "{\"showtimeId\":\"019ab000-0000-7000-8000-000000000001\"}",
                "{\"showtimeId\":\"019ab000-0000-7000-8000-000000000001\",\"seats\":[null]}",
                "{\"showtimeId\":\"019ab000-0000-7000-8000-000000000001\",\"seats\":\"A1\"}",
                "{\"showtimeId\":\"019ab000-0000-7000-8000-000000000001\",\"seats\":[\"A1\"],\"vip\":true}"
            })
    void aMalformedBodyIsInvalid(String body) {
        as(ANN).body(body).post("/api/holds").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void withoutAValidTokenNothingIsHeld() {
        for (var token : new String[] {Tokens.expired("ann"), Tokens.forged("ann"), "nonsense"}) {
            hold(token, showtime, "A1").then().spec(Problems.is(401, "unauthorized"));
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("showtimeId", showtime, "seats", new String[] {"A1"}))
                .post("/api/holds")
                .then()
                .spec(Problems.is(401, "unauthorized"));

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
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
    void aHoldIsItsOwnersAlone() {
        var id = held("ann", showtime, "A1");

        get(ANN, id).then().statusCode(200).body("id", is(id.toString())).body("seats", contains("A1"));
        get(BOB, id).then().spec(Problems.is(404, "not-found"));
        get(Tokens.admin("ada"), id).then().spec(Problems.is(404, "not-found"));
        extend(BOB, id).then().spec(Problems.is(404, "not-found"));
        release(BOB, id).then().spec(Problems.is(404, "not-found"));
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("HELD");
    }

    @Test
    void anUnknownOrMalformedHoldIsNotFound() {
        get(ANN, UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        as(ANN).get("/api/holds/nonsense").then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aHoldIsExtendedOnceByThreeMinutes() {
        var first = hold(ANN, showtime, "A1", "A2").then().extract();
        var id = UUID.fromString(first.path("id"));

        var extended = extend(ANN, id)
                .then()
                .statusCode(200)
                .body("extended", is(true))
                .extract();

        assertThat(Instant.parse(extended.path("expiresAt")))
                .isEqualTo(Instant.parse(first.path("expiresAt")).plus(3, ChronoUnit.MINUTES));
        assertThat(Database.rows(
                        "select distinct s.held_until = h.expires_at from seat s join hold h on h.id = s.hold_id where h.id = ?",
                        id))
                .containsExactly("t");
        extend(ANN, id).then().spec(Problems.is(409, "already-extended"));
    }

    @Test
    void anExpiredHoldCannotBeExtended() {
        var id = held("ann", showtime, "A1");
        Database.expire(id);

        extend(ANN, id).then().spec(Problems.is(410, "hold-expired"));
        get(ANN, id).then().statusCode(200).body("status", is("EXPIRED"));
    }

    @Test
    void aHoldIsNotExtendedOnceTheShowtimeHasStarted() {
        var id = held("ann", showtime, "A1");
        var before = get(ANN, id).<String>path("expiresAt");
        showtimes.start(showtime);

        extend(ANN, id).then().spec(Problems.is(410, "showtime-started"));

        get(ANN, id).then().body("status", is("ACTIVE"), "extended", is(false), "expiresAt", is(before));
    }

    @Test
    void aReleasedHoldFreesItsSeatsAndMayBeReleasedAgain() {
        var id = held("ann", showtime, "A1", "A2");

        release(ANN, id).then().statusCode(204);
        release(ANN, id).then().statusCode(204);

        get(ANN, id).then().body("status", is("RELEASED"));
        extend(ANN, id).then().spec(Problems.is(410, "hold-expired"));
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "FREE");
        held("bob", showtime, "A1", "A2");
    }

    @Test
    void releasingAHoldWhoseSeatSomebodyTookOverLeavesThatSeatAlone() {
        var old = held("ann", showtime, "A1", "A2");
        Database.expire(old);
        var taken = held("bob", showtime, "A2");

        release(ANN, old).then().statusCode(204);

        assertThat(Database.rows("select state, hold_id from seat where showtime_id = ? and seat = 'A2'", showtime))
                .containsExactly("HELD " + taken);
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
    }

    @Test
    void aConfirmedHoldCannotBeReleasedByItsCustomer() {
        var id = held("ann", showtime, "A1");
        Calls.confirm(id, UUID.randomUUID(), "ann").then().statusCode(200);

        release(ANN, id).then().spec(Problems.is(409, "hold-confirmed"));
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("SOLD");
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
