package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.domain.house.HouseSeats;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Seats that the house keeps from sale, and those kept for guests with a wheelchair. */
@QuarkusTest
class HouseSeatsTest {

    private static final String ADMIN = Tokens.admin("eve");

    @Inject
    Showtimes showtimes;

    @Inject
    HouseSeats house;

    @Test
    void blockedSeatsAreNotSoldUntilTheyAreGivenBack() {
        var showtime = showtimes.open();

        try (var announced = Broker.tap("seats.blocked.v1")) {
            block(ADMIN, showtime, true, "A1", "A2")
                    .then()
                    .statusCode(200)
                    .body("seats.id", contains("A1", "A2"), "seats[0].state", is("BLOCKED"), "seats[0].version", is(1));
            Contracts.assertSameShape(
                    Contracts.sample("seats.blocked.v1"), announced.await("seats.blocked.v1", showtime));
        }
        hold(Tokens.customer("ann"), showtime, "A1").then().spec(Problems.is(409, "seat-taken"));

        block(ADMIN, showtime, true, "A1").then().statusCode(200).body("seats", empty());
        block(ADMIN, showtime, false, "A1", "A2", "A3").then().statusCode(200).body("seats.id", contains("A1", "A2"));
        hold(Tokens.customer("ann"), showtime, "A1").then().statusCode(201);
        assertThat(Database.story(showtime, "A1")).containsExactly("BLOCKED", "FREE", "HELD");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @Test
    void allOfTheSeatsOrNone() {
        var showtime = showtimes.open();
        held("ann", showtime, "A2");

        block(ADMIN, showtime, true, "A1", "A2", "A3")
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("seats", contains("A2"));

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
    }

    @Test
    void onlyAdminsAndOnlyWhatMakesSense() {
        var showtime = showtimes.open();

        given().contentType("application/json")
                .body(Map.of("seats", List.of("A1"), "blocked", true))
                .put("/api/seatmaps/{id}/blocks", showtime)
                .then()
                .spec(Problems.is(401, "unauthorized"));
        block(Tokens.staff("sam"), showtime, true, "A1").then().spec(Problems.is(403, "forbidden"));
        block(ADMIN, showtime, true).then().spec(Problems.is(400, "invalid-input"));
        block(ADMIN, showtime, true, "A1", "A1").then().spec(Problems.is(400, "invalid-input"));
        block(ADMIN, showtime, true, "a1").then().spec(Problems.is(400, "invalid-input"));
        block(ADMIN, showtime, true, "Z9").then().spec(Problems.is(404, "unknown-seat"));
        block(ADMIN, UUID.randomUUID(), true, "A1").then().spec(Problems.is(404, "not-found"));
        as(ADMIN)
                .body(Map.of("seats", List.of("A1")))
                .put("/api/seatmaps/{id}/blocks", showtime)
                .then()
                .spec(Problems.is(400, "invalid-input"));
        showtimes.cancel(showtime);
        block(ADMIN, showtime, false, "A1").then().spec(Problems.is(410, "showtime-cancelled"));
    }

    @Test
    void shortlyBeforeTheStartTheyAreForEverybody() {
        var soon = showtimes.open(Duration.ofMinutes(20), 12);
        var later = showtimes.open(Duration.ofMinutes(40), 12);
        block(ADMIN, soon, true, "A1", "A2").then().statusCode(200);
        block(ADMIN, later, true, "A1").then().statusCode(200);

        Showtimes.await(house.release());

        assertThat(Database.stateOf(soon, "A1")).isEqualTo("FREE");
        assertThat(Database.stateOf(later, "A1")).isEqualTo("BLOCKED");
        assertThat(Database.seatsThatDifferFromTheLedger(soon)).isEmpty();
    }

    @Test
    void wheelchairSpacesAreKeptForThoseWhoAsk() {
        var showtime = showtimes.open(Duration.ofDays(1), "WCSS");

        hold(Tokens.customer("ann"), showtime, "A1", "A2")
                .then()
                .spec(Problems.is(422, "accessible-seat"))
                .body("seats", contains("A1", "A2"));
        as(Tokens.customer("ann"))
                .body(Map.of("showtimeId", showtime, "seats", List.of("A1", "A2"), "accessible", true))
                .post("/api/holds")
                .then()
                .statusCode(201);
    }

    @Test
    void withinTheLastHourWheelchairSpacesAreForEverybody() {
        var showtime = showtimes.open(Duration.ofMinutes(50), "WCSS");

        hold(Tokens.customer("ann"), showtime, "A1", "A2").then().statusCode(201);
    }

    private static Response block(String token, UUID showtime, boolean blocked, String... seats) {
        return as(token)
                .body(Map.of("seats", List.of(seats), "blocked", blocked))
                .put("/api/seatmaps/{id}/blocks", showtime);
    }
}
