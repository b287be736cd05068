package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.block;
import static io.github.moviereservation.seat.support.Calls.confirm;
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
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BlocksResourceTest {

    private static final String ADA = Tokens.admin("ada");
    private static final String ANN = Tokens.customer("ann");

    @Inject
    Showtimes showtimes;

    @Inject
    HouseSeats house;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void houseSeatsCannotBeHeldUntilTheyAreGivenBack() {
        block(ADA, showtime, true, "A2", "A1")
                .then()
                .statusCode(200)
                .body("showtimeId", is(showtime.toString()))
                .body("seats.id", contains("A1", "A2"))
                .body("seats.state", contains("BLOCKED", "BLOCKED"))
                .body("seats.version", contains(1, 1));
        hold(ANN, showtime, "A1", "A3")
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("seats", contains("A1"));

        block(ADA, showtime, false, "A1", "A2")
                .then()
                .statusCode(200)
                .body("seats.state", contains("FREE", "FREE"))
                .body("seats.version", contains(2, 2));
        hold(ANN, showtime, "A1", "A3").then().statusCode(201);
        assertThat(Database.story(showtime, "A1")).containsExactly("BLOCKED", "FREE", "HELD");
    }

    @Test
    void blockingIsAnnounced() {
        try (var announced = Broker.tap("seats.blocked.v1")) {
            block(ADA, showtime, true, "A1", "A2").then().statusCode(200);
            block(ADA, showtime, false, "A1", "A2").then().statusCode(200);

            for (var blocked : List.of(true, false)) {
                var event = announced.await(each -> each.getString("subject").equals(showtime.toString())
                        && each.getJsonObject("data").getBoolean("blocked").equals(blocked));
                Contracts.assertSameShape(Contracts.sample("seats.blocked.v1"), event);
                assertThat(event.getJsonObject("data").getJsonArray("seats")).hasSize(2);
            }
        }
    }

    @Test
    void aSecondTimeNothingChanges() {
        block(ADA, showtime, true, "A1").then().statusCode(200);

        block(ADA, showtime, true, "A1").then().statusCode(200).body("seats", empty());
        block(ADA, showtime, true, "A1", "A2").then().statusCode(200).body("seats.id", contains("A2"));
        block(ADA, showtime, false, "A3").then().statusCode(200).body("seats", empty());
        assertThat(Database.story(showtime, "A1")).containsExactly("BLOCKED");
    }

    @Test
    void seatsOfCustomersStayTheirs() {
        var sold = held("ann", showtime, "A1");
        confirm(sold, UUID.randomUUID(), "ann").then().statusCode(200);
        held("bob", showtime, "A2");

        block(ADA, showtime, true, "A1", "A2", "A3")
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("seats", contains("A1", "A2"));
        block(ADA, showtime, false, "A1", "A2").then().statusCode(200).body("seats", empty());

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("SOLD");
        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("HELD");
        assertThat(Database.stateOf(showtime, "A3")).isEqualTo("FREE");
    }

    @Test
    void anExpiredHoldDoesNotKeepSeatsFromTheHouse() {
        var hold = held("ann", showtime, "A1");
        Database.expire(hold);

        block(ADA, showtime, true, "A1").then().statusCode(200);

        confirm(hold, UUID.randomUUID(), "ann").then().spec(Problems.is(410, "hold-expired"));
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("BLOCKED");
    }

    @Test
    void halfAnHourBeforeTheStartHouseSeatsAreReleased() {
        var soon = showtimes.open(Duration.ofMinutes(29), 12);
        var later = showtimes.open(Duration.ofMinutes(31), 12);
        block(ADA, soon, true, "A1", "A2").then().statusCode(200);
        block(ADA, later, true, "A1").then().statusCode(200);
        blockedEarlier(soon);
        blockedEarlier(later);

        Showtimes.await(house.release());

        assertThat(Database.stateOf(soon, "A1")).isEqualTo("FREE");
        assertThat(Database.story(soon, "A2")).containsExactly("BLOCKED", "FREE");
        assertThat(Database.stateOf(later, "A1")).isEqualTo("BLOCKED");
    }

    @Test
    void aSeatThatIsBlockedAfterTheReleaseStaysBlocked() {
        var soon = showtimes.open(Duration.ofMinutes(20), 12);
        block(ADA, soon, true, "A1").then().statusCode(200);

        Showtimes.await(house.release());

        assertThat(Database.stateOf(soon, "A1")).isEqualTo("BLOCKED");
        hold(ANN, soon, "A1").then().spec(Problems.is(409, "seat-taken"));
    }

    @Test
    void theSeatsOfACancelledShowtimeAreNoHouseSeats() {
        var soon = showtimes.open(Duration.ofMinutes(20), 12);
        showtimes.cancel(soon);

        Showtimes.await(house.release());

        assertThat(Database.stateOf(soon, "A1")).isEqualTo("BLOCKED");
        block(ADA, soon, false, "A1").then().spec(Problems.is(410, "showtime-cancelled"));
    }

    @Test
    void anUnknownSeatOrShowtimeIsNotFound() {
        block(ADA, showtime, true, "A1", "Z9")
                .then()
                .spec(Problems.is(404, "unknown-seat"))
                .body("seats", contains("Z9"));
        block(ADA, UUID.randomUUID(), true, "A1").then().spec(Problems.is(404, "not-found"));

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"blocked\":true}",
                "{\"seats\":[\"A1\"]}",
                "{\"seats\":[],\"blocked\":true}",
                "{\"seats\":[null],\"blocked\":true}",
                "{\"seats\":[\"A1\",\"A1\"],\"blocked\":true}",
                "{\"seats\":[\"nonsense\"],\"blocked\":true}",
                "{\"seats\":[\"A1\"],\"blocked\":true,\"why\":\"broken\"}"
            })
    void malformedBlocksAreInvalid(String body) {
        as(ADA).body(body).put("/api/seatmaps/{id}/blocks", showtime).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void onlyAdminsKeepSeatsForTheHouse() {
        for (var token : List.of(ANN, Tokens.staff("sam"))) {
            block(token, showtime, true, "A1").then().spec(Problems.is(403, "forbidden"));
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("seats", List.of("A1"), "blocked", true))
                .put("/api/seatmaps/{id}/blocks", showtime)
                .then()
                .spec(Problems.is(401, "unauthorized"));

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
    }

    private static void blockedEarlier(UUID showtime) {
        Database.execute("update seat_ledger set at = at - interval '5 minutes' where showtime_id = ?", showtime);
    }
}
