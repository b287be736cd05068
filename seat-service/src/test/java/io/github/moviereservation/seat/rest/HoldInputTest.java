package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.get;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HoldInputTest {

    private static final String ANN = Tokens.customer("ann");

    @Inject
    Showtimes showtimes;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
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
    void anUnknownOrMalformedHoldIsNotFound() {
        get(ANN, UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        as(ANN).get("/api/holds/nonsense").then().spec(Problems.is(404, "not-found"));
    }
}
