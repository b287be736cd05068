package io.github.moviereservation.showtime.messaging;

import static io.github.moviereservation.showtime.support.Calendar.TOMORROW;
import static io.github.moviereservation.showtime.support.Calendar.change;
import static io.github.moviereservation.showtime.support.Calendar.eventually;
import static io.github.moviereservation.showtime.support.Calendar.get;
import static io.github.moviereservation.showtime.support.Calendar.plan;
import static io.github.moviereservation.showtime.support.Calendar.schedule;
import static io.github.moviereservation.showtime.support.Calendar.scheduled;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueEventsTest {

    private static final Duration LATER = Duration.ofHours(5);

    private final Catalogue catalogue = new Catalogue();

    @Test
    void aFilmsNewTitleAndPosterShowUp() {
        var id = scheduled(plan(catalogue.publish(), TOMORROW));

        Broker.publish(catalogue.movieSaved(
                2, data -> data.put("title", "Metropolis (1927)").putNull("posterUrl")));

        eventually(() -> assertThat(get(id).jsonPath().<String, Object>getMap("movie"))
                .containsEntry("title", "Metropolis (1927)")
                .containsEntry("posterUrl", null));
    }

    @Test
    void anOlderVersionDoesNotOverwriteANewerOne() {
        Broker.publish(catalogue.movieSaved(5, data -> data.put("title", "New")));
        Broker.publish(catalogue.theaterSaved(5, data -> data.put("currency", "CHF")));
        Broker.publish(catalogue.screenSaved(5, data -> data.put("name", "New screen")));
        var id = scheduled(plan(catalogue, TOMORROW));

        Broker.publish(catalogue.movieSaved(4, data -> data.put("title", "Old")));
        Broker.publish(catalogue.theaterSaved(4, data -> data.put("currency", "EUR")));
        Broker.publish(catalogue.screenSaved(4, data -> data.put("name", "Old screen")));
        allIsConsumed();

        get(id).then()
                .body("movie.title", is("New"))
                .body("screen.name", is("New screen"))
                .body("currency", is("CHF"));
        schedule(with(plan(catalogue, TOMORROW.plus(LATER)), "currency", "EUR"))
                .then()
                .spec(Problems.is(422, "currency-mismatch"));
    }

    @Test
    void aTheaterThatChangesItsCurrencyKeepsTheOneOfItsShowtimes() {
        var id = scheduled(plan(catalogue.publish(), TOMORROW));
        Broker.publish(catalogue.theaterSaved(2, data -> data.put("currency", "CHF")));
        eventually(() -> schedule(with(plan(catalogue, TOMORROW.plus(LATER)), "currency", "CHF"))
                .then()
                .statusCode(201));

        change(id, with(plan(catalogue, TOMORROW), "language", "es"))
                .then()
                .statusCode(200)
                .body("currency", is("EUR"));
        change(id, with(plan(catalogue, TOMORROW), "currency", "CHF"))
                .then()
                .spec(Problems.is(422, "currency-mismatch"));
    }

    @Test
    void aDeletedFilmIsNotShownAgainButKeepsItsShowtimes() {
        var id = scheduled(plan(catalogue.publish(), TOMORROW));

        Broker.publish(catalogue.movieDeleted());

        eventually(
                () -> schedule(plan(catalogue, TOMORROW.plus(LATER))).then().spec(Problems.is(422, "unknown-movie")));
        get(id).then().statusCode(200).body("movie.title", is("Metropolis"));
        change(id, plan(catalogue, TOMORROW.plus(LATER))).then().statusCode(200);
    }

    @Test
    void aDeletedScreenKeepsItsShowtimesWithAllThatTheyNeed() {
        var id = scheduled(plan(catalogue.publish(), TOMORROW));

        Broker.publish(catalogue.screenDeleted());

        eventually(
                () -> schedule(plan(catalogue, TOMORROW.plus(LATER))).then().spec(Problems.is(422, "unknown-screen")));
        get(id).then().statusCode(200).body("screen.name", is("Screen 1")).body("theater.name", is("Odeon Central"));
        try (var tap = Broker.tap("showtime.changed.v1")) {
            change(id, plan(catalogue, TOMORROW.plus(LATER))).then().statusCode(200);

            var layout =
                    tap.await("showtime.changed.v1", id).getJsonObject("data").getJsonObject("layout");
            assertThat(layout.getJsonArray("rows")).hasSize(2);
        }
    }

    @Test
    void aLateSavedDoesNotReviveWhatWasDeleted() {
        var other = new Catalogue().publish();
        scheduled(plan(other, TOMORROW));
        Broker.publish(catalogue.movieDeleted());
        Broker.publish(catalogue.screenDeleted());
        allIsConsumed();

        Broker.publish(catalogue.movieSaved(10, data -> {}));
        Broker.publish(catalogue.theaterSaved(1, data -> {}));
        Broker.publish(catalogue.screenSaved(10, data -> {}));
        allIsConsumed();

        var later = TOMORROW.plus(LATER);
        schedule(with(plan(other, later), "movieId", catalogue.movie)).then().spec(Problems.is(422, "unknown-movie"));
        schedule(with(plan(other, later), "screenId", catalogue.screen))
                .then()
                .spec(Problems.is(422, "unknown-screen"));
    }

    @Test
    void aScreenOfADeletedTheaterShowsNothing() {
        scheduled(plan(catalogue.publish(), TOMORROW));

        Broker.publish(catalogue.theaterDeleted());

        eventually(
                () -> schedule(plan(catalogue, TOMORROW.plus(LATER))).then().spec(Problems.is(422, "unknown-screen")));
    }

    @Test
    void aScheduledShowtimeKeepsTheLayoutItWasSoldWith() {
        var id = scheduled(plan(catalogue.publish(), TOMORROW));
        var rows = Catalogue.rowOf("STANDARD", null, "STANDARD");
        Broker.publish(catalogue.screenSaved(
                2,
                data -> data.put("layout", new JsonObject().put("rows", rows)).put("capacity", 2)));
        var onlyStandard = Map.of("STANDARD", 1000);
        eventually(() -> schedule(with(plan(catalogue, TOMORROW.plus(LATER)), "prices", onlyStandard))
                .then()
                .statusCode(201));

        change(id, with(plan(catalogue, TOMORROW.plus(Duration.ofHours(1))), "prices", onlyStandard))
                .then()
                .spec(Problems.is(422, "prices-not-allowed"));
        try (var tap = Broker.tap("showtime.changed.v1")) {
            change(id, plan(catalogue, TOMORROW)).then().statusCode(200);

            assertThat(tap.await("showtime.changed.v1", id)
                            .getJsonObject("data")
                            .getJsonObject("layout")
                            .getJsonArray("rows"))
                    .hasSize(2);
        }
    }

    /** Each queue is read in order: when a later event of each kind took effect, the earlier ones did too. */
    private static void allIsConsumed() {
        var withoutFilm = new Catalogue().publish();
        var withoutScreen = new Catalogue().publish();
        scheduled(plan(withoutFilm, TOMORROW));
        scheduled(plan(withoutScreen, TOMORROW));
        Broker.publish(withoutFilm.movieDeleted());
        Broker.publish(withoutScreen.screenDeleted());
        eventually(
                () -> schedule(plan(withoutFilm, TOMORROW.plus(LATER))).then().spec(Problems.is(422, "unknown-movie")));
        eventually(() ->
                schedule(plan(withoutScreen, TOMORROW.plus(LATER))).then().spec(Problems.is(422, "unknown-screen")));
    }
}
