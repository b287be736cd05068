package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.DoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfflineScansTest extends DoorTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void everyScanHasItsResult() {
        var first = ticketFor("A1");
        var second = ticketFor("A2");
        scan(second, Map.of("door", "Main door")).then().statusCode(200);

        var results = report(List.of(
                offline(first, now, "Back door"),
                offline("nonsense", now, "Back door"),
                offline(second, now, "Back door")));

        assertThat(results).extracting("result").containsExactly("ADMITTED", "INVALID", "DOUBLE_ENTRY");
        assertThat(results.get(0)).containsEntry("seat", "A1").containsEntry("usedAt", now.toString());
        assertThat(results.get(1)).containsEntry("reason", "unknown").containsEntry("code", "nonsense");
        assertThat(results.get(2)).containsEntry("seat", "A2").containsEntry("usedDoor", "Main door");
        scan(first).then().spec(Problems.is(409, "ticket-used")).body("door", is("Back door"));
    }

    @Test
    void sentAgainTheResultsAreTheSameAndTheWorldIsToldOnce() {
        var id = booked("A1", "A2");
        var codes = codesOf(id);
        var scans = List.of(
                offline(codes.get(0), now, "Main door"),
                offline(codes.get(0), now.plusMillis(1), "Main door"),
                offline(codes.get(1), now.minus(Duration.ofHours(2)), "Main door"));
        try (var tap = Broker.tap("ticket.scanned.v1")) {
            var results = report(scans);
            assertThat(results).extracting("result").containsExactly("ADMITTED", "DOUBLE_ENTRY", "INVALID");

            assertThat(report(scans)).isEqualTo(results);

            report(List.of(offline(codes.get(1), now, "Main door")));
            tap.await(event -> isScanOf(get(id).path("tickets[1].id"), event.getString("subject")));
            assertThat(tap.received())
                    .filteredOn(event -> isScanOf(get(id).path("tickets[0].id"), event.getString("subject")))
                    .hasSize(1);
        }
    }

    @Test
    void anAdmissionStaysOneWhenItsShowtimeIsCancelledAfterwards() {
        var id = booked("A1");
        var scans = List.of(offline(codesOf(id).getFirst(), now, "Main door"));
        var results = report(scans);
        showtimes.cancel(showtime);
        awaitStatus(id, "CANCELLED");

        assertThat(report(scans)).isEqualTo(results);
    }

    @Test
    void theTimeOfTheScanCounts() {
        var code = ticketFor("A1");
        var scan = offline(code, now, "Main door");
        showtimes.moveTo(showtime, now.minus(Duration.ofHours(4)));

        assertThat(report(List.of(scan)).getFirst()).containsEntry("reason", "too-late");
        assertThat(report(List.of(offline(code, now.plus(Duration.ofMinutes(6)), "Main door")))
                        .getFirst())
                .containsEntry("reason", "wrong-clock");
        assertThat(report(List.of(offline(code, now.minus(Duration.ofHours(2)), "Main door")))
                        .getFirst())
                .containsEntry("result", "ADMITTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void noInstantIsTooStrange(String at) {
        var code = ticketFor("A1");

        assertThat(report(List.of(Map.of("code", code, "scannedAt", at))).getFirst())
                .containsEntry("result", "INVALID");
        scan(code).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[null]",
                "{}",
                "[{\"code\":\"A\"}]",
                "[{\"code\":\"\",\"scannedAt\":\"2026-11-27T19:00:00Z\"}]",
                "[{\"code\":\"A\",\"scannedAt\":\"yesterday\"}]",
                "[{\"code\":\"A\",\"scannedAt\":1764270000}]"
            })
    void badInputIsRefusedAsAWhole(String body) {
        withToken(Tokens.staff("sam"))
                .body(body)
                .post("/api/tickets/scans")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void fiveHundredScansAreEnough() {
        var scans = Collections.nCopies(501, offline("A", now, "Main door"));

        withToken(Tokens.staff("sam"))
                .body(scans)
                .post("/api/tickets/scans")
                .then()
                .spec(Problems.is(400, "invalid-input"));
        as(ann).body(scans.subList(0, 1)).post("/api/tickets/scans").then().spec(Problems.is(403, "forbidden"));
        assertThat(report(scans.subList(0, 500))).hasSize(500);
    }

    private static boolean isScanOf(String ticket, String subject) {
        return UUID.fromString(ticket).equals(UUID.fromString(subject));
    }
}
