package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.moviereservation.showtime.support.Calendar;
import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SchedulingTest {

    private final Catalogue catalogue = new Catalogue();
    private UUID first;

    @BeforeEach
    void theScreenHasAShowtime() {
        catalogue.publish();
        first = scheduled(plan(catalogue, TOMORROW));
    }

    @Test
    void aShowtimeIsShownWithFilmTheaterAndScreen() {
        Calendar.get(first)
                .then()
                .statusCode(200)
                .body("movie.id", is(catalogue.movie))
                .body("movie.title", is("Metropolis"))
                .body("movie.posterUrl", startsWith("/api/movies/"))
                .body("theater.id", is(catalogue.theater))
                .body("theater.timezone", is("Europe/Madrid"))
                .body("screen.name", is("Screen 1"))
                .body("startsAt", is(TOMORROW.toString()))
                .body("prices.PREMIUM", is(1600))
                .body("prices.COMPANION", is(0))
                .body("currency", is("EUR"))
                .body("ticketTypes", hasSize(2))
                .body("ticketTypes[1].percentOff", is(40))
                .body("language", is("en"))
                .body("format", is("2D"))
                .body("status", is("SCHEDULED"));
    }

    @Test
    void theScreenIsOccupiedForTrailersFilmAndCleaning() {
        Calendar.get(first)
                .then()
                .body(
                        "endsAt",
                        is(TOMORROW.plus(Duration.ofMinutes(15 + 153 + 15)).toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-182, -60, 0, 60, 182})
    void anOverlapIsRefusedAndNamesTheOtherShowtime(int minutes) {
        schedule(plan(catalogue, TOMORROW.plus(Duration.ofMinutes(minutes))))
                .then()
                .spec(Problems.is(409, "showtime-overlap"))
                .body("conflict.id", is(first.toString()))
                .body("conflict.movieTitle", is("Metropolis"))
                .body("conflict.startsAt", is(TOMORROW.toString()))
                .body("detail", containsString("“Metropolis”"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-183, 183})
    void backToBackShowtimesFit(int minutes) {
        schedule(plan(catalogue, TOMORROW.plus(Duration.ofMinutes(minutes))))
                .then()
                .statusCode(201);
    }

    @Test
    void aScreenOrFilmThatNobodyKnowsIsRefused() {
        var later = TOMORROW.plus(Duration.ofHours(5));
        schedule(with(plan(catalogue, later), "movieId", UUID.randomUUID()))
                .then()
                .spec(Problems.is(422, "unknown-movie"));
        schedule(with(plan(catalogue, later), "screenId", UUID.randomUUID()))
                .then()
                .spec(Problems.is(422, "unknown-screen"));
    }

    @Test
    void theStartLiesAheadWithinAYearOnAWholeMinute() {
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        for (var start : new Instant[] {
            now,
            now.minus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(366)),
            TOMORROW.plusSeconds(30),
            TOMORROW.plusNanos(1),
            Instant.parse("9999-12-31T23:59:00Z"),
            Instant.parse("0000-01-01T00:00:00Z")
        }) {
            schedule(plan(catalogue, start)).then().spec(Problems.is(422, "start-not-allowed"));
        }
    }

    @Test
    void everySeatKindOfTheScreenNeedsAPrice() {
        schedule(with(plan(catalogue, TOMORROW.plus(Duration.ofHours(5))), "prices", Map.of("STANDARD", 1000)))
                .then()
                .spec(Problems.is(422, "prices-not-allowed"))
                .body("detail", containsString("PREMIUM"));
    }

    @Test
    void theTheaterSellsInItsOwnCurrency() {
        var plan = plan(catalogue, TOMORROW.plus(Duration.ofHours(5)));
        schedule(with(plan, "currency", "USD")).then().spec(Problems.is(422, "currency-mismatch"));
        schedule(with(plan, "currency", "EUR")).then().statusCode(201).body("currency", is("EUR"));
    }

    @Test
    void theScreenMustHaveTheFormat() {
        schedule(with(plan(catalogue, TOMORROW.plus(Duration.ofHours(5))), "format", "IMAX"))
                .then()
                .spec(Problems.is(422, "format-not-supported"))
                .body("detail", containsString("2D, 3D"));
    }

    @ParameterizedTest
    @CsvSource({"movieId", "screenId", "startsAt", "language", "format"})
    void aMissingFieldIsNamed(String field) {
        schedule(with(plan(catalogue, TOMORROW), field, null))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "movieId, 17",
        "startsAt, tomorrow",
        "startsAt, 2026-02-30T10:00:00Z",
        "currency, euro",
        "language, x",
        "language, 'en;drop table'",
        "format, ''",
        "surprise, 1"
    })
    void aMalformedFieldIsRefused(String field, String value) {
        schedule(with(plan(catalogue, TOMORROW), field, value)).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void pricesAreWholeAmountsOfKnownKinds() {
        var plan = plan(catalogue, TOMORROW);
        for (var prices : new Object[] {
            Map.of(),
            Map.of("STANDARD", -1),
            Map.of("STANDARD", 1.5),
            Map.of("STANDARD", "12"),
            Map.of("THRONE", 1000),
            Map.of("STANDARD", Long.MAX_VALUE),
            "free"
        }) {
            schedule(with(plan, "prices", prices)).then().spec(Problems.is(400, "invalid-input"));
        }
    }

    @Test
    void onlyAdminsPlan() {
        var path = "/api/showtimes/" + first;
        given().contentType(ContentType.JSON)
                .body(plan(catalogue, TOMORROW))
                .post("/api/showtimes")
                .then()
                .spec(Problems.is(401, "unauthorized"));
        for (var token : new String[] {Tokens.customer("ann"), Tokens.staff("sam")}) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(plan(catalogue, TOMORROW))
                    .post("/api/showtimes")
                    .then()
                    .spec(Problems.is(403, "forbidden"));
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(plan(catalogue, TOMORROW))
                    .put(path)
                    .then()
                    .spec(Problems.is(403, "forbidden"));
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "none"))
                    .post(path + "/cancel")
                    .then()
                    .spec(Problems.is(403, "forbidden"));
        }
    }

    @Test
    void theEventTellsTheWholeShowtime() {
        try (var tap = Broker.tap("showtime.#")) {
            var id = scheduled(plan(catalogue, TOMORROW.plus(Duration.ofHours(10))));

            var event = tap.await("showtime.scheduled.v1", id);

            Contracts.assertSameShape(Contracts.sample("showtime.scheduled.v1"), event);
            assertThat(event.getJsonObject("data").getJsonObject("layout"))
                    .isEqualTo(Contracts.sample("showtime.scheduled.v1")
                            .getJsonObject("data")
                            .getJsonObject("layout"));
        }
    }
}
