package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.cancel;
import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.get;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.showtime.support.ShowtimeTest;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Infrastructure;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingTest extends ShowtimeTest {

    @Test
    void timePricesLanguageAndFormatChange() {
        var later = TOMORROW.plus(Duration.ofHours(1));
        var plan = with(
                with(with(plan(catalogue, later), "format", "3D"), "language", "es"),
                "prices",
                Map.of("STANDARD", 900, "PREMIUM", 1000, "WHEELCHAIR", 900, "COMPANION", 900));

        change(id, plan)
                .then()
                .statusCode(200)
                .body("id", is(id.toString()))
                .body("startsAt", is(later.toString()))
                .body("endsAt", is(later.plus(Duration.ofMinutes(183)).toString()))
                .body("format", is("3D"))
                .body("language", is("es"))
                .body("prices.PREMIUM", is(1000));
    }

    @Test
    void theEventTellsTheWholeShowtimeInItsNextVersion() {
        try (var tap = Broker.tap("showtime.#")) {
            change(id, plan(catalogue, TOMORROW.plus(Duration.ofHours(1))))
                    .then()
                    .statusCode(200);

            var event = tap.await("showtime.changed.v1", id);

            Contracts.assertSameShape(Contracts.sample("showtime.changed.v1"), event);
            var data = event.getJsonObject("data");
            assertThat(data.getInteger("version")).isEqualTo(2);
            assertThat(data.getJsonObject("previous").getString("startsAt")).isEqualTo(TOMORROW.toString());
        }
    }

    @Test
    void anotherFilmMakesAnotherEnd() {
        var other = new Catalogue();
        Broker.publish(
                other.movieSaved(1, data -> data.put("durationMinutes", 60).put("title", "Short")));

        eventually(() -> change(id, with(plan(catalogue, TOMORROW), "movieId", other.movie))
                .then()
                .statusCode(200)
                .body("movie.title", is("Short"))
                .body("endsAt", is(TOMORROW.plus(Duration.ofMinutes(90)).toString())));
    }

    @Test
    void theTheaterStays() {
        var other = new Catalogue().publish();
        scheduled(plan(other, TOMORROW));

        change(id, with(plan(catalogue, TOMORROW), "screenId", other.screen))
                .then()
                .spec(Problems.is(422, "screen-change"));
        change(id, with(plan(catalogue, TOMORROW), "screenId", UUID.randomUUID()))
                .then()
                .spec(Problems.is(422, "unknown-screen"));
        get(id).then().body("screen.id", is(catalogue.screen));
    }

    @Test
    void aShowtimeMovesToAnotherScreenOfItsTheater() {
        var second = secondScreen();
        scheduled(with(plan(catalogue, TOMORROW.plus(Duration.ofHours(6))), "screenId", second));
        try (var tap = Broker.tap("showtime.#")) {
            change(id, with(plan(catalogue, TOMORROW), "screenId", second))
                    .then()
                    .statusCode(200)
                    .body("screen.id", is(second.toString()), "screen.name", is("Second"));

            var data = tap.await("showtime.changed.v1", id).getJsonObject("data");
            assertThat(data.getJsonObject("screen").getString("id")).isEqualTo(second.toString());
            assertThat(data.getJsonObject("previous").getJsonObject("screen").getString("id"))
                    .isEqualTo(catalogue.screen);
            assertThat(data.getJsonObject("layout").getJsonArray("rows"))
                    .isEqualTo(Catalogue.rowOf("STANDARD", "STANDARD"));
        }
        schedule(plan(catalogue, TOMORROW)).then().statusCode(201);
    }

    @Test
    void aScreenThatIsBusyAtTheOldOrTheNewTimeIsToldApart() {
        var second = secondScreen();
        var there = scheduled(with(plan(catalogue, TOMORROW), "screenId", second));

        change(id, with(plan(catalogue, TOMORROW), "screenId", second))
                .then()
                .spec(Problems.is(409, "showtime-overlap"))
                .body("conflict.id", is(there.toString()));
        get(id).then().body("screen.id", is(catalogue.screen));
        change(id, with(plan(catalogue, TOMORROW.plus(Duration.ofHours(6))), "screenId", second))
                .then()
                .statusCode(200)
                .body("screen.id", is(second.toString()));
    }

    private UUID secondScreen() {
        var second = UUID.randomUUID();
        Broker.publish(catalogue.secondScreenSaved(second, Catalogue.rowOf("STANDARD", "STANDARD")));
        return second;
    }

    @Test
    void movingOntoAnotherShowtimeIsRefused() {
        var evening = TOMORROW.plus(Duration.ofHours(6));
        var other = scheduled(plan(catalogue, evening));

        change(id, plan(catalogue, evening.minus(Duration.ofHours(1))))
                .then()
                .spec(Problems.is(409, "showtime-overlap"))
                .body("conflict.id", is(other.toString()));
        get(id).then().body("startsAt", is(TOMORROW.toString()));
    }

    @Test
    void aChangeKeepsToTheRulesOfScheduling() {
        change(id, with(plan(catalogue, TOMORROW), "movieId", UUID.randomUUID()))
                .then()
                .spec(Problems.is(422, "unknown-movie"));
        change(id, plan(catalogue, TOMORROW.minus(Duration.ofDays(2))))
                .then()
                .spec(Problems.is(422, "start-not-allowed"));
        change(id, with(plan(catalogue, TOMORROW), "currency", "USD"))
                .then()
                .spec(Problems.is(422, "currency-mismatch"));
        change(id, with(plan(catalogue, TOMORROW.plus(Duration.ofHours(1))), "prices", Map.of("STANDARD", 1)))
                .then()
                .spec(Problems.is(422, "prices-not-allowed"));
        change(id, Map.of()).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void anUnknownShowtimeIsNotFound() {
        var unknown = UUID.randomUUID();
        get(unknown).then().spec(Problems.is(404, "not-found"));
        change(unknown, plan(catalogue, TOMORROW)).then().spec(Problems.is(404, "not-found"));
        cancel(unknown, "none").then().spec(Problems.is(404, "not-found"));
        asAdmin().get("/api/showtimes/17").then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void cancellingIsAnnouncedAndFreesTheScreen() {
        try (var tap = Broker.tap("showtime.#")) {
            cancel(id, "Projector failure").then().statusCode(200).body("status", is("CANCELLED"));

            var event = tap.await("showtime.cancelled.v1", id);

            Contracts.assertSameShape(Contracts.sample("showtime.cancelled.v1"), event);
            var data = event.getJsonObject("data");
            assertThat(data.getString("reason")).isEqualTo("Projector failure");
            assertThat(data.getString("status")).isEqualTo("CANCELLED");
            assertThat(data.getJsonObject("previous").getString("status")).isEqualTo("SCHEDULED");
        }
        get(id).then().statusCode(200).body("status", is("CANCELLED"));
        schedule(plan(catalogue, TOMORROW)).then().statusCode(201);
    }

    @Test
    void aCancelledShowtimeIsNeitherCancelledNorChangedAgain() {
        cancel(id, "Projector failure").then().statusCode(200);

        cancel(id, "Again").then().spec(Problems.is(409, "showtime-cancelled"));
        change(id, plan(catalogue, TOMORROW)).then().spec(Problems.is(409, "showtime-cancelled"));
    }

    @Test
    void aCancellationNeedsAReason() {
        cancel(id, " ").then().spec(Problems.is(400, "invalid-input")).body("errors.field", hasItem("reason"));
        cancel(id, "x".repeat(501)).then().spec(Problems.is(400, "invalid-input"));
        asAdmin().post("/api/showtimes/{id}/cancel", id).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void whatHasStartedIsNotChangedAnyMore() throws SQLException {
        startNow();

        change(id, plan(catalogue, TOMORROW)).then().spec(Problems.is(410, "showtime-started"));
        cancel(id, "Late").then().spec(Problems.is(410, "showtime-started"));
    }

    private void startNow() throws SQLException {
        var database = Infrastructure.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password())) {
            connection.createStatement().executeUpdate("update showtime set starts_at = now() where id = '" + id + "'");
        }
    }
}
