package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.holdBest;
import static io.github.moviereservation.seat.support.Calls.setLoneSeatRule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
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

        holdAccessible(showtime, "A2", "A3").then().statusCode(201).body("seats", contains("A2", "A3"));
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

    @Test
    void aCompanionSeatIsHeldWithItsWheelchairSpace() {
        var showtime = showtimes.open(Duration.ofMinutes(61), "SWCCWS");

        holdAccessible(showtime, "A3", "A4")
                .then()
                .spec(Problems.is(422, "accessible-seat"))
                .body("seats", contains("A3", "A4"));
        holdAccessible(showtime, "A2", "A3", "A4")
                .then()
                .spec(Problems.is(422, "accessible-seat"))
                .body("seats", contains("A4"));
        holdAccessible(showtime, "A2", "A3").then().statusCode(201);
        holdAccessible(showtime, "A4", "A5", "A6").then().statusCode(201);
    }

    @Test
    void onceReleasedACompanionSeatIsASeatLikeAnyOther() {
        var showtime = showtimes.open(Duration.ofMinutes(59), "SWCCWS");

        holdAccessible(showtime, "A3").then().statusCode(201);
        hold(ANN, showtime, "A4").then().statusCode(201);
    }

    @Test
    void theHouseGivesNoPartyTheCompanionSeatOfAnother() {
        var showtime = showtimes.open(Duration.ofMinutes(61), "WCCWSS");

        holdBest(ANN, showtime, 3, Map.of("accessible", true))
                .then()
                .statusCode(201)
                .body("seats", contains("A4", "A5", "A6"));
    }

    @Test
    void whoSitsBesideAWheelchairSpaceMayLeaveASeatAloneAndNobodyElse() {
        var showtime = showtimes.open(Duration.ofMinutes(61), "SSW", "SSSSS");
        setLoneSeatRule(Tokens.admin("ada"), showtime, true).then().statusCode(204);

        holdAccessible(showtime, "A3", "B2")
                .then()
                .spec(Problems.is(422, "lone-seat"))
                .body("suggestions", hasItem(List.of("A3", "B3")))
                .body("suggestions*.size()", everyItem(is(2)));
        holdAccessible(showtime, "A3", "A2").then().statusCode(201);
    }

    @Test
    void theReleaseFollowsAShowtimeThatAnotherReplicaMoved() {
        var nearer = startingIn(600);
        var farther = startingIn(59);
        hold(ANN, nearer, "A3").then().spec(Problems.is(422, "accessible-seat"));
        move(nearer, 59);
        move(farther, 600);

        hold(ANN, nearer, "A3").then().statusCode(201);
        holdBest(ANN, nearer, 1, Map.of("kind", "WHEELCHAIR")).then().statusCode(201);
        hold(ANN, farther, "A3").then().spec(Problems.is(422, "accessible-seat"));
        holdBest(ANN, farther, 1, Map.of("kind", "WHEELCHAIR")).then().spec(Problems.is(409, "no-seats-together"));
    }

    /** As another replica writes it: this one only sees the row. */
    private static void move(UUID showtime, int minutes) {
        Database.execute(
                "update showtime set starts_at = now() + make_interval(mins => ?), revision = revision + 1 where id = ?",
                minutes,
                showtime);
    }

    private static Response holdAccessible(UUID showtime, String... seats) {
        return as(ANN).body(Map.of("showtimeId", showtime, "seats", List.of(seats), "accessible", true))
                .post("/api/holds");
    }

    private UUID startingIn(int minutes) {
        return showtimes.open(Duration.ofMinutes(minutes), "SWC");
    }
}
