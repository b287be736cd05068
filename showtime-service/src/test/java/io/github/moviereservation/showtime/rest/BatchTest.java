package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.batch;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchTest {

    private final Catalogue catalogue = new Catalogue().publish();
    private UUID first;

    @BeforeEach
    void theScreenHasAShowtime() {
        first = scheduled(plan(catalogue, TOMORROW));
    }

    @Test
    void fiveHundredAreScheduledAndAnnounced() {
        var plans = IntStream.rangeClosed(1, 500).mapToObj(this::later).toList();
        try (var tap = Broker.tap("showtime.scheduled.v1")) {
            var scheduled = batch(plans)
                    .then()
                    .statusCode(201)
                    .body("showtimes", hasSize(500))
                    .body("showtimes[7].startsAt", is(start(8).toString()))
                    .extract()
                    .jsonPath()
                    .getList("showtimes.id", String.class);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> tap.received().stream()
                            .map(event -> event.getString("subject"))
                            .toList()
                            .containsAll(scheduled));
        }
        total(501);
    }

    @Test
    void oneThatCannotBeKeepsAllOut() {
        var plans = List.of(
                later(1),
                plan(catalogue, TOMORROW.plus(Duration.ofHours(1))),
                later(2),
                with(later(3), "movieId", UUID.randomUUID()),
                later(2),
                with(later(4), "format", "IMAX"),
                with(later(5), "startsAt", "2020-01-01T10:00:00Z"));

        batch(plans)
                .then()
                .spec(Problems.is(422, "batch-refused"))
                .body("detail", containsString("5 of 7"))
                .body("rows.index", contains(1, 3, 4, 5, 6))
                .body(
                        "rows.code",
                        contains(
                                "showtime-overlap",
                                "unknown-movie",
                                "showtime-overlap",
                                "format-not-supported",
                                "start-not-allowed"))
                .body("rows[0].conflict.id", is(first.toString()))
                .body("rows[2].conflict.id", nullValue())
                .body("rows[2].conflict.startsAt", is(start(2).toString()));
        total(1);
    }

    @Test
    void aFlawedRowIsNamed() {
        batch(List.of(later(1), with(later(2), "prices", Map.of("STANDARD", -1))))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("showtimes[1].prices.STANDARD"));
        batch(List.of()).then().spec(Problems.is(400, "invalid-input")).body("errors.field", contains("showtimes"));
        batch(new ArrayList<>(Collections.nCopies(1, null))).then().spec(Problems.is(400, "invalid-input"));
        batch(Collections.nCopies(501, later(1)))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("showtimes"));
        total(1);
    }

    @Test
    void onlyAdminsPlan() {
        for (var path : List.of("batch", "copy")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/api/showtimes/" + path)
                    .then()
                    .spec(Problems.is(401, "unauthorized"));
            given().auth()
                    .oauth2(Tokens.staff("sam"))
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/api/showtimes/" + path)
                    .then()
                    .spec(Problems.is(403, "forbidden"));
        }
    }

    private void total(int expected) {
        given().queryParam("theaterId", catalogue.theater)
                .get("/api/showtimes")
                .then()
                .body("total", is(expected));
    }

    private Map<String, Object> later(int place) {
        return plan(catalogue, start(place));
    }

    private static Instant start(int place) {
        return TOMORROW.plus(Duration.ofMinutes(183L * place));
    }
}
