package io.github.moviereservation.showtime.support;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.function.Consumer;

/** A film of 153 minutes and a theater in Madrid with one screen, as their owners announce them. */
public class Catalogue {

    public final String movie = UUID.randomUUID().toString();
    public final String theater = UUID.randomUUID().toString();
    public final String screen = UUID.randomUUID().toString();
    public final String city = "Madrid " + theater;

    public Catalogue publish() {
        return publish(theater -> {});
    }

    /** A theater elsewhere, or open at certain times. */
    public Catalogue publish(Consumer<JsonObject> theater) {
        Broker.publish(movieSaved(1, data -> {}));
        Broker.publish(screenSaved(1, data -> {}));
        Broker.publish(theaterSaved(1, theater));
        return this;
    }

    public JsonObject movieSaved(long version, Consumer<JsonObject> change) {
        return event(
                "movie.saved.v1",
                data -> change.accept(data.put("movieId", movie).put("version", version)));
    }

    public JsonObject theaterSaved(long version, Consumer<JsonObject> change) {
        return event(
                "theater.saved.v1",
                data -> change.accept(
                        data.put("theaterId", theater).put("version", version).put("city", city)));
    }

    public JsonObject screenSaved(long version, Consumer<JsonObject> change) {
        return event(
                "screen.saved.v1",
                data -> change.accept(
                        data.put("screenId", screen).put("theaterId", theater).put("version", version)));
    }

    /** Another screen of the theater, with seats of its own. */
    public JsonObject secondScreenSaved(UUID second, JsonArray rows) {
        return screenSaved(1, data -> {
            data.put("screenId", second.toString()).put("name", "Second");
            data.getJsonObject("layout").put("rows", rows);
        });
    }

    public JsonObject movieDeleted() {
        return event("movie.deleted.v1", data -> data.put("movieId", movie).put("version", 9));
    }

    public JsonObject theaterDeleted() {
        return event(
                "theater.deleted.v1", data -> data.put("theaterId", theater).put("version", 9));
    }

    public JsonObject screenDeleted() {
        return event(
                "screen.deleted.v1",
                data -> data.put("screenId", screen).put("theaterId", theater).put("version", 9));
    }

    public static JsonArray rowOf(String... kinds) {
        var seats = new JsonArray();
        for (int i = 0; i < kinds.length; i++) {
            seats.add(new JsonObject().put("number", i + 1).put("kind", kinds[i]));
        }
        return new JsonArray().add(new JsonObject().put("label", "A").put("seats", seats));
    }

    private static JsonObject event(String type, Consumer<JsonObject> change) {
        var event = Contracts.sample(type).put("id", UUID.randomUUID().toString());
        change.accept(event.getJsonObject("data"));
        return event;
    }
}
