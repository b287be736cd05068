package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.map;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatMapResourceTest {

    @Inject
    Showtimes showtimes;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void everybodySeesAllSeatsInReadingOrder() {
        var map = map(showtime);

        assertThat(map.getString("showtimeId")).isEqualTo(showtime.toString());
        assertThat(map.getString("currency")).isEqualTo("EUR");
        assertThat(map.getList("seats.id")).isEqualTo(Showtimes.allSeats(12));
        assertThat(map.getMap("seats[12]"))
                .isEqualTo(Map.of(
                        "id", "B1", "row", "B", "number", 1, "kind", "PREMIUM", "price", 1600, "state", "FREE",
                        "version", 0));
    }

    @Test
    void aChangeShowsWithAHigherVersion() {
        held("ann", showtime, "B1");

        assertThat(map(showtime).getString("seats[12].state")).isEqualTo("HELD");
        assertThat(map(showtime).getInt("seats[12].version")).isEqualTo(1);
    }

    @Test
    void anUnchangedMapIsNotSentAgain() {
        var tag = given().get("/api/seatmaps/{id}", showtime).header("ETag");

        for (var known : new String[] {tag, tag.substring(2), "\"x\", " + tag, "*"}) {
            given().header("If-None-Match", known)
                    .get("/api/seatmaps/{id}", showtime)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyString());
        }
    }

    @Test
    void aChangedMapIsSentAgain() {
        var tag = given().get("/api/seatmaps/{id}", showtime).header("ETag");
        held("ann", showtime, "A1");

        var answer = given().header("If-None-Match", tag).get("/api/seatmaps/{id}", showtime);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void anUnknownShowtimeIsNotFound() {
        given().get("/api/seatmaps/{id}", UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        given().get("/api/seatmaps/nonsense").then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aCancelledShowtimeIsClosedExceptForWhatIsSold() {
        var booking = UUID.randomUUID();
        var sold = held("ann", showtime, "A1");
        io.github.moviereservation.seat.support.Calls.confirm(sold, booking, "ann")
                .then()
                .statusCode(200);
        held("bob", showtime, "A2");

        showtimes.cancel(showtime);

        var map = map(showtime);
        assertThat(map.getString("seats[0].state")).isEqualTo("SOLD");
        assertThat(map.getList("seats.state").subList(1, 24)).containsOnly("BLOCKED");
        assertThat(map.getInt("seats[1].version")).isEqualTo(2);
        assertThat(map.getInt("seats[2].version")).isEqualTo(1);
    }
}
