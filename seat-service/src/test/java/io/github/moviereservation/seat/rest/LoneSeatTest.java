package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

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

/** A hold must not leave a single seat alone, where the house wants it so. */
@QuarkusTest
class LoneSeatTest {

    @Inject
    Showtimes showtimes;

    @Test
    void aHoldThatLeavesASeatAloneBringsSuggestionsThatCanBeHeld() {
        var showtime = withRule("SSSSSS", "SSSSSS");

        var refusal = hold(Tokens.customer("ann"), showtime, "A2", "A3");

        refusal.then().spec(Problems.is(422, "lone-seat"));
        List<List<String>> suggestions = refusal.jsonPath().getList("suggestions");
        assertThat(suggestions).hasSize(3).startsWith(List.of("A1", "A2"));
        for (var seats : suggestions) {
            var fresh = withRule("SSSSSS", "SSSSSS");
            hold(Tokens.customer("ann"), fresh, seats.toArray(String[]::new))
                    .then()
                    .statusCode(201);
        }
        assertThat(io.github.moviereservation.seat.support.Database.stateOf(showtime, "A2"))
                .isEqualTo("FREE");
    }

    @Test
    void aPartyThatCannotSitOtherwiseMayLeaveASeatAlone() {
        var showtime = withRule("SSS");

        hold(Tokens.customer("ann"), showtime, "A1", "A2").then().statusCode(201);
    }

    @Test
    void inARoomThatIsNearlyFullASeatMayBeLeftAlone() {
        var showtime = withRule("SSS", "SSSS", "S".repeat(27), "S".repeat(27));
        for (var row : new String[] {"C", "D"}) {
            for (int first = 1; first < 25; first += 6) {
                held(
                        "block-" + row + first,
                        showtime,
                        row + first,
                        row + (first + 1),
                        row + (first + 2),
                        row + (first + 3),
                        row + (first + 4),
                        row + (first + 5));
            }
            held("block-" + row + 25, showtime, row + 25, row + 26, row + 27);
        }
        hold(Tokens.customer("ann"), showtime, "A1", "A2").then().spec(Problems.is(422, "lone-seat"));

        held("bob", showtime, "B1", "B2");

        hold(Tokens.customer("ann"), showtime, "A1", "A2").then().statusCode(201);
    }

    @Test
    void theRuleIsSwitchedOffAndOnPerShowtime() {
        var showtime = withRule("SSSSSS");
        hold(Tokens.customer("ann"), showtime, "A2", "A3").then().spec(Problems.is(422, "lone-seat"));

        setRule(Tokens.admin("eve"), showtime, Map.of("loneSeat", false), 204);

        hold(Tokens.customer("ann"), showtime, "A2", "A3").then().statusCode(201);
    }

    @Test
    void onlyAdminsSetTheRule() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSSS");

        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("loneSeat", true))
                .put("/api/seatmaps/{id}/rules", showtime)
                .then()
                .spec(Problems.is(401, "unauthorized"));
        setRule(Tokens.customer("ann"), showtime, Map.of("loneSeat", true), 403);
        setRule(Tokens.staff("sam"), showtime, Map.of("loneSeat", true), 403);
        setRule(Tokens.admin("eve"), showtime, Map.of(), 400);
        setRule(Tokens.admin("eve"), showtime, Map.of("loneSeat", "yes"), 400);
        setRule(Tokens.admin("eve"), UUID.randomUUID(), Map.of("loneSeat", true), 404);
    }

    private UUID withRule(String... rows) {
        var showtime = showtimes.open(Duration.ofDays(1), rows);
        setRule(Tokens.admin("eve"), showtime, Map.of("loneSeat", true), 204);
        return showtime;
    }

    private static void setRule(String token, UUID showtime, Map<String, ?> body, int status) {
        as(token).body(body).put("/api/seatmaps/{id}/rules", showtime).then().statusCode(is(status));
    }
}
