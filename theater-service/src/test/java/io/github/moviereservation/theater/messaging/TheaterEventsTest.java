package io.github.moviereservation.theater.messaging;

import static io.github.moviereservation.theater.support.Chain.admin;
import static io.github.moviereservation.theater.support.Chain.createScreen;
import static io.github.moviereservation.theater.support.Chain.createTheater;
import static io.github.moviereservation.theater.support.Chain.idOf;
import static io.github.moviereservation.theater.support.Chain.put;
import static io.github.moviereservation.theater.support.Chain.screen;
import static io.github.moviereservation.theater.support.Chain.theater;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Broker.Tap;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What this service writes has the shape of the samples. */
@QuarkusTest
class TheaterEventsTest {

    @Test
    void aSavedTheaterIsAnnounced() {
        try (var tap = Broker.tap("theater.#")) {
            var theater = createTheater();

            var event = tap.await("theater.saved.v1", theater);

            Contracts.assertSameShape(Contracts.sample("theater.saved.v1"), event);
            assertThat(event.getJsonObject("data").getLong("version")).isOne();
        }
    }

    @Test
    void openingHoursAreAnnouncedPerWeekday() {
        try (var tap = Broker.tap("theater.#")) {
            var body = theater();
            body.put("openingHours", Map.of("FRIDAY", Map.of("opens", "10:00", "closes", "02:00")));
            var theater = idOf(admin().body(body).post("/api/theaters"));

            var data = tap.await("theater.saved.v1", theater).getJsonObject("data");

            assertThat(data.getJsonObject("openingHours").getJsonObject("FRIDAY"))
                    .isEqualTo(JsonObject.of("opens", "10:00", "closes", "02:00"));
        }
    }

    @Test
    void aSavedScreenIsAnnouncedWithItsLayout() {
        try (var tap = Broker.tap("screen.#")) {
            var screen = createScreen(createTheater());

            var event = tap.await("screen.saved.v1", screen);

            Contracts.assertSameShape(Contracts.sample("screen.saved.v1"), event);
            assertThat(event.getJsonObject("data").getInteger("capacity")).isEqualTo(4);
        }
    }

    @Test
    void whatIsDeletedIsAnnounced() {
        try (var screens = Broker.tap("screen.#");
                var theaters = Broker.tap("theater.#")) {
            var theater = createTheater();
            var screen = createScreen(theater);
            admin().delete("/api/screens/{id}", screen).then().statusCode(204);
            admin().delete("/api/theaters/{id}", theater).then().statusCode(204);

            var screenEvent = screens.await("screen.deleted.v1", screen);
            var theaterEvent = theaters.await("theater.deleted.v1", theater);

            Contracts.assertSameShape(Contracts.sample("screen.deleted.v1"), screenEvent);
            Contracts.assertSameShape(Contracts.sample("theater.deleted.v1"), theaterEvent);
            assertThat(screenEvent.getJsonObject("data").getLong("version")).isEqualTo(2);
            assertThat(theaterEvent.getJsonObject("data").getLong("version")).isEqualTo(2);
        }
    }

    @Test
    void changesOfATheaterAtOnceNeverShareAVersion() throws Exception {
        try (var tap = Broker.tap("theater.saved.v1")) {
            var theater = createTheater();

            var answers = Race.of(
                    8,
                    () -> admin().body(theater())
                            .put("/api/theaters/{id}", theater)
                            .statusCode());

            assertThat(answers).containsOnly(200);
            awaitVersionsOneToNine(tap, theater);
        }
    }

    @Test
    void changesOfAScreenAtOnceNeverShareAVersion() throws Exception {
        try (var tap = Broker.tap("screen.saved.v1")) {
            var screen = createScreen(createTheater());

            var answers = Race.of(8, () -> put(screen, screen()).statusCode());

            assertThat(answers).containsOnly(200);
            awaitVersionsOneToNine(tap, screen);
        }
    }

    private static void awaitVersionsOneToNine(Tap tap, UUID subject) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(versions(tap.received(), subject))
                        .containsExactlyInAnyOrderElementsOf(
                                LongStream.rangeClosed(1, 9).boxed().toList()));
    }

    private static List<Long> versions(List<JsonObject> events, UUID subject) {
        return events.stream()
                .filter(event -> event.getString("subject").equals(subject.toString()))
                .map(event -> event.getJsonObject("data").getLong("version"))
                .toList();
    }
}
