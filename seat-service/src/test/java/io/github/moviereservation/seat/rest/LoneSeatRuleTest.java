package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.as;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.idOf;
import static io.github.moviereservation.seat.support.Calls.loneSeatRule;
import static io.github.moviereservation.seat.support.Calls.release;
import static io.github.moviereservation.seat.support.Calls.setLoneSeatRule;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoneSeatRuleTest {

    private static final String ADA = Tokens.admin("ada");
    private static final String ANN = Tokens.customer("ann");
    private static final String SAM = Tokens.staff("sam");

    @Inject
    Showtimes showtimes;

    @Test
    void leavingASeatAloneIsRefusedWithSeatsThatCanBeHeldInstead() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSS");

        List<List<String>> suggestions = hold(ANN, showtime, "A2")
                .then()
                .spec(Problems.is(422, "lone-seat"))
                .extract()
                .path("suggestions");

        assertThat(suggestions).containsExactly(List.of("A1"), List.of("A3"), List.of("A5"));
        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("FREE");
        for (var seats : suggestions) {
            var held = hold(ANN, showtime, seats.toArray(String[]::new));
            held.then().statusCode(201);
            release(ANN, idOf(held)).then().statusCode(204);
        }
    }

    @Test
    void suggestionsKnowWhatWasTakenAMomentAgo() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSSSSS");
        hold(SAM, showtime, "A1", "A2").then().statusCode(201);

        List<List<String>> suggestions = hold(ANN, showtime, "A4", "A5")
                .then()
                .spec(Problems.is(422, "lone-seat"))
                .extract()
                .path("suggestions");

        assertThat(suggestions).containsExactly(List.of("A3", "A4"), List.of("A5", "A6"), List.of("A7", "A8"));
    }

    @Test
    void theSeatsOfAnExpiredHoldAreCompanyAgain() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSSS");
        var gone = hold(SAM, showtime, "A1", "A2", "A3", "A4");
        hold(ANN, showtime, "A5").then().statusCode(201);
        Database.expire(idOf(gone));

        hold(ANN, showtime, "A3", "A4").then().statusCode(201);
    }

    @Test
    void aPartyThatCannotBeSeatedOtherwiseMayLeaveASeatAlone() {
        var showtime = showtimes.open(Duration.ofDays(1), "SS", "SSS");

        hold(ANN, showtime, "B1", "B2").then().spec(Problems.is(422, "lone-seat"));
        hold(SAM, showtime, "A1", "A2").then().statusCode(201);
        hold(ANN, showtime, "B1", "B2").then().statusCode(201);
    }

    @Test
    void aRoomThatIsNearlyFullMayHaveSeatsAlone() {
        var row = "S".repeat(10);
        var showtime = showtimes.open(Duration.ofDays(1), row, row, row, row);
        for (var taken : List.of("B", "C", "D")) {
            take(showtime, taken, 1, 10);
        }
        take(showtime, "A", 5, 10);

        hold(ANN, showtime, "A2").then().spec(Problems.is(422, "lone-seat"));
        take(showtime, "A", 4, 4);
        hold(ANN, showtime, "A2").then().statusCode(201);
    }

    @Test
    void aNewShowtimeHasTheRule() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSS");

        loneSeatRule(ADA, showtime).then().statusCode(200).body("loneSeat", is(true));
        hold(ANN, showtime, "A2").then().spec(Problems.is(422, "lone-seat"));
    }

    @Test
    void anAdminSwitchesTheRuleOffAndOn() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSSS");
        setLoneSeatRule(ADA, showtime, false).then().statusCode(204);
        loneSeatRule(ADA, showtime).then().statusCode(200).body("loneSeat", is(false));
        var held = hold(ANN, showtime, "A2");
        held.then().statusCode(201);
        release(ANN, idOf(held)).then().statusCode(204);

        setLoneSeatRule(ADA, showtime, true).then().statusCode(204);
        loneSeatRule(ADA, showtime).then().statusCode(200).body("loneSeat", is(true));
        hold(ANN, showtime, "A2").then().spec(Problems.is(422, "lone-seat"));
    }

    @Test
    void onlyAdminsReadAndSetTheRulesOfAShowtimeThatExists() {
        var showtime = showtimes.open();

        for (var token : List.of(ANN, SAM)) {
            loneSeatRule(token, showtime).then().spec(Problems.is(403, "forbidden"));
            setLoneSeatRule(token, showtime, true).then().spec(Problems.is(403, "forbidden"));
        }
        setLoneSeatRule(Tokens.forged("ada"), showtime, true).then().spec(Problems.is(401, "unauthorized"));
        given().get("/api/seatmaps/{id}/rules", showtime).then().spec(Problems.is(401, "unauthorized"));
        given().contentType(ContentType.JSON)
                .body(Map.of("loneSeat", true))
                .put("/api/seatmaps/{id}/rules", showtime)
                .then()
                .spec(Problems.is(401, "unauthorized"));
        loneSeatRule(ADA, UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        setLoneSeatRule(ADA, UUID.randomUUID(), true).then().spec(Problems.is(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "", "null", "{\"loneSeat\":null}", "{\"loneSeat\":\"no\"}", "{\"loneSeat\":true,\"x\":1}"})
    void malformedRulesAreInvalid(String body) {
        as(ADA).body(body)
                .put("/api/seatmaps/{id}/rules", showtimes.open())
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    private static void take(UUID showtime, String row, int from, int to) {
        var seats =
                IntStream.rangeClosed(from, to).mapToObj(number -> row + number).toArray(String[]::new);
        hold(SAM, showtime, seats).then().statusCode(201);
    }
}
