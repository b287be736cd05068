package io.github.moviereservation.showtime.support;

import static io.restassured.RestAssured.given;

import io.github.moviereservation.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Plans showtimes as an admin does. */
public final class Calendar {

    public static final Instant TOMORROW =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));

    private Calendar() {}

    public static Map<String, Object> plan(Catalogue catalogue, Instant startsAt) {
        var plan = new HashMap<String, Object>();
        plan.put("movieId", catalogue.movie);
        plan.put("screenId", catalogue.screen);
        plan.put("startsAt", startsAt.toString());
        plan.put("prices", Map.of("STANDARD", 1200, "PREMIUM", 1600, "WHEELCHAIR", 1200, "COMPANION", 0));
        plan.put("language", "en");
        plan.put("format", "2D");
        return plan;
    }

    public static Map<String, Object> with(Map<String, Object> plan, String field, Object value) {
        var changed = new HashMap<>(plan);
        changed.put(field, value);
        return changed;
    }

    public static Response schedule(Map<String, ?> plan) {
        return asAdmin().body(plan).post("/api/showtimes");
    }

    /** Schedules as soon as the catalogue's events have arrived. */
    public static UUID scheduled(Map<String, ?> plan) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> schedule(plan), answer -> answer.statusCode() == 201)
                .jsonPath()
                .getUUID("id");
    }

    public static Response change(UUID id, Map<String, ?> plan) {
        return asAdmin().body(plan).put("/api/showtimes/{id}", id);
    }

    public static Response cancel(UUID id, String reason) {
        return asAdmin().body(Map.of("reason", reason)).post("/api/showtimes/{id}/cancel", id);
    }

    public static Response batch(List<? extends Map<String, ?>> plans) {
        return asAdmin().body(Map.of("showtimes", plans)).post("/api/showtimes/batch");
    }

    public static Response copy(Map<String, ?> request) {
        return asAdmin().body(request).post("/api/showtimes/copy");
    }

    /** Showtimes of a theater on a day, by start. */
    public static ValidatableResponse on(LocalDate date, Catalogue catalogue) {
        return given().queryParam("theaterId", catalogue.theater)
                .queryParam("date", date.toString())
                .get("/api/showtimes")
                .then()
                .statusCode(200);
    }

    public static Response get(UUID id) {
        return given().get("/api/showtimes/{id}", id);
    }

    public static RequestSpecification asAdmin() {
        return given().auth().oauth2(Tokens.admin("ada")).contentType(ContentType.JSON);
    }

    public static void eventually(ThrowingRunnable check) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(check);
    }
}
