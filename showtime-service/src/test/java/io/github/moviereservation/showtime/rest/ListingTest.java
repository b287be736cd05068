package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.cancel;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.on;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.showtime.support.Changeover;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Infrastructure;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ListingTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate DAY = LocalDate.now(MADRID).plusDays(10);

    private final Catalogue catalogue = new Catalogue().publish();

    @Test
    void aDateMeansTheTheatersOwnDay() {
        var early = scheduled(plan(catalogue, at(DAY.atTime(0, 0))));
        var late = scheduled(plan(catalogue, at(DAY.atTime(23, 59))));
        scheduled(plan(catalogue, at(DAY.plusDays(1).atTime(12, 0))));

        list(Map.of("theaterId", catalogue.theater, "date", DAY))
                .body("items.id", contains(early.toString(), late.toString()))
                .body("total", is(2));
    }

    @ParameterizedTest
    @MethodSource("io.github.moviereservation.showtime.support.Changeover#both")
    void aDayOnWhichTheClocksChangeLastsFromMidnightToMidnight(Changeover changeover) {
        var there = new Catalogue()
                .publish(theater -> theater.put("timezone", changeover.zone().getId()));
        var day = changeover.day();
        scheduledAt(there, day.minusDays(1).atTime(20, 50), changeover);
        var first = scheduledAt(there, day.atTime(0, 0), changeover);
        var last = scheduledAt(there, day.atTime(23, 30), changeover);
        scheduledAt(there, day.plusDays(1).atTime(12, 0), changeover);

        on(day, there).body("items.id", contains(first, last));
        on(day.minusDays(1), there).body("total", is(1));
        on(day.plusDays(1), there).body("total", is(1));
    }

    private static String scheduledAt(Catalogue there, LocalDateTime local, Changeover changeover) {
        return scheduled(plan(there, local.atZone(changeover.zone()).toInstant()))
                .toString();
    }

    @Test
    void aTheaterThatCorrectsItsTimeZoneKeepsItsDaysRight() {
        var late = scheduled(plan(catalogue, at(DAY.atTime(23, 30))));

        Broker.publish(catalogue.theaterSaved(2, data -> data.put("timezone", "Asia/Tokyo")));

        eventually(() -> list(Map.of("theaterId", catalogue.theater, "date", DAY.plusDays(1)))
                .body("items.id", contains(late.toString()))
                .body("items[0].theater.timezone", is("Asia/Tokyo")));
    }

    @Test
    void fromAndToAreDaysOrInstants() {
        scheduled(plan(catalogue, at(DAY.atTime(10, 0))));
        var second = scheduled(plan(catalogue, at(DAY.plusDays(1).atTime(10, 0))));
        scheduled(plan(catalogue, at(DAY.plusDays(2).atTime(10, 0))));
        var next = DAY.plusDays(1);

        list(Map.of("theaterId", catalogue.theater, "from", next, "to", next))
                .body("items.id", contains(second.toString()));
        list(Map.of("theaterId", catalogue.theater, "from", at(next.atTime(10, 0)), "to", at(next.atTime(10, 1))))
                .body("items.id", contains(second.toString()));
        list(Map.of("theaterId", catalogue.theater, "from", next, "to", at(next.atTime(10, 0))))
                .body("items", empty());
        list(Map.of("theaterId", catalogue.theater, "from", at(next.atTime(10, 1)), "to", next))
                .body("items", empty());
    }

    @Test
    void filmTheaterAndCityNarrowTheList() {
        var id = scheduled(plan(catalogue, at(DAY.atTime(10, 0)))).toString();

        list(Map.of("movieId", catalogue.movie)).body("items.id", contains(id));
        list(Map.of("city", catalogue.city.toUpperCase(Locale.ROOT))).body("items.id", contains(id));
        list(Map.of("city", catalogue.city, "movieId", UUID.randomUUID())).body("items", empty());
        list(Map.of("theaterId", UUID.randomUUID())).body("items", empty()).body("total", is(0));
    }

    @Test
    void pagesFollowTheStart() {
        var evening = scheduled(plan(catalogue, at(DAY.atTime(20, 0))));
        var morning = scheduled(plan(catalogue, at(DAY.atTime(10, 0))));

        list(Map.of("theaterId", catalogue.theater, "size", 1))
                .body("items.id", contains(morning.toString()))
                .body("total", is(2));
        list(Map.of("theaterId", catalogue.theater, "size", 1, "page", 1))
                .body("items.id", contains(evening.toString()))
                .body("page", is(1));
    }

    @Test
    void withoutATimeOnlyWhatHasNotStartedIsListed() throws SQLException {
        var started = scheduled(plan(catalogue, at(DAY.atTime(10, 0))));
        var upcoming = scheduled(plan(catalogue, at(DAY.atTime(20, 0))));
        moveToThePast(started);

        list(Map.of("theaterId", catalogue.theater)).body("items.id", contains(upcoming.toString()));
        list(Map.of("theaterId", catalogue.theater, "to", DAY))
                .body("items.id", contains(started.toString(), upcoming.toString()));
    }

    @Test
    void onlyAdminsListCancelledShowtimes() {
        var gone = scheduled(plan(catalogue, at(DAY.atTime(10, 0)))).toString();
        var stays = scheduled(plan(catalogue, at(DAY.atTime(20, 0)))).toString();
        cancel(UUID.fromString(gone), "Projector failure").then().statusCode(200);
        var query = "/api/showtimes?theaterId=" + catalogue.theater;

        list(Map.of("theaterId", catalogue.theater)).body("items.id", contains(stays));
        given().get(query + "&status=CANCELLED").then().spec(Problems.is(401, "unauthorized"));
        given().auth()
                .oauth2(Tokens.forged("ada"))
                .get(query + "&status=CANCELLED")
                .then()
                .spec(Problems.is(401, "unauthorized"));
        given().auth()
                .oauth2(Tokens.customer("ann"))
                .get(query + "&status=CANCELLED")
                .then()
                .spec(Problems.is(403, "forbidden"));
        asAdmin().get(query + "&status=CANCELLED").then().body("items.id", contains(gone));
        asAdmin().get(query + "&status=CANCELLED&status=SCHEDULED").then().body("items.id", contains(gone, stays));
    }

    @ParameterizedTest
    @CsvSource({
        "date, tomorrow",
        "date, 2026-02-30",
        "date, +999999999-12-31",
        "date, 0000-01-01",
        "from, now",
        "from, 2026-11-22T10:00",
        "to, 9999-12-31",
        "to, +1000000000-12-31T23:59:59Z",
        "movieId, 17",
        "status, SOON",
        "page, -1",
        "size, 101"
    })
    void aMalformedParameterIsAProblem(String name, String value) {
        given().queryParam(name, value).get("/api/showtimes").then().spec(Problems.is(400, "invalid-input"));
    }

    private static ValidatableResponse list(Map<String, ?> query) {
        var request = given();
        query.forEach((name, value) -> request.queryParam(name, value.toString()));
        return request.get("/api/showtimes").then().statusCode(200);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(MADRID).toInstant();
    }

    private static void moveToThePast(UUID id) throws SQLException {
        var database = Infrastructure.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password())) {
            connection
                    .createStatement()
                    .executeUpdate("update showtime set starts_at = now() - interval '1 hour' where id = '" + id + "'");
        }
    }
}
