package io.github.moviereservation.ticket.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the door share: a film that starts in half an hour, and somebody who lets people in. */
public abstract class DoorTest extends BookingTest {

    @BeforeEach
    void openTheDoors() {
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(30)));
    }

    /** The code of a ticket of Ann's. */
    protected String ticketFor(String seat) {
        return codesOf(booked(seat)).getFirst();
    }

    protected Response scan(String code) {
        return scan(code, Map.of());
    }

    protected Response scan(String code, Map<String, ?> door) {
        var request = new HashMap<String, Object>(door);
        request.put("code", code);
        return withToken(Tokens.staff("sam")).body(request).post("/api/tickets/scan");
    }

    protected static Map<String, Object> offline(String code, Instant at, String door) {
        return Map.of("code", code, "scannedAt", at.toString(), "door", door);
    }

    /** One result per scan. */
    protected List<Map<String, Object>> report(List<Map<String, Object>> scans) {
        List<Map<String, Object>> results = withToken(Tokens.staff("sam"))
                .body(scans)
                .post("/api/tickets/scans")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(results).hasSameSizeAs(scans);
        return results;
    }
}
