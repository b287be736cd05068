package io.github.moviereservation.notification.support;

import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** What tests of changed showtimes share: two customers and a showtime of their own. */
public abstract class ChangeTest {

    protected final String ann = UUID.randomUUID().toString();
    protected final String bob = UUID.randomUUID().toString();
    protected final UUID booking = UUID.randomUUID();
    protected final UUID bobsBooking = UUID.randomUUID();
    protected final UUID showtime = UUID.randomUUID();

    /** Awaits as many notifications of this user. */
    protected void confirm(String user, UUID id, int size) {
        publish(confirmed(user, id));
        Inboxes.await(user, size);
    }

    /** Bob had booked before: when he is told, the event has been read. */
    protected void tellBob(JsonObject event) {
        confirm(bob, bobsBooking, 1);
        publish(event);
        Inboxes.await(bob, 2);
    }

    protected void isTold(String kind, String title, String body) {
        var told = "items.find { it.kind == '" + kind + "' }";
        Inboxes.await(ann, 2)
                .body(told + ".title", is(title))
                .body(told + ".body", is(body))
                .body(told + ".link", is("/bookings/" + booking));
    }

    protected static List<String> bodies(String user) {
        return Inboxes.of(user).extract().path("items.body");
    }

    protected JsonObject confirmed(String user, UUID id) {
        return of("booking.confirmed.v1", user, id);
    }

    protected JsonObject of(String type, String user, UUID id) {
        var event = Contracts.sample(type);
        event.getJsonObject("data")
                .put("bookingId", id.toString())
                .put("userId", Tokens.idOf(user).toString())
                .getJsonObject("showtime")
                .put("id", showtime.toString());
        return event;
    }

    protected JsonObject changed(int version) {
        var event = Contracts.sample("showtime.changed.v1");
        event.getJsonObject("data").put("showtimeId", showtime.toString()).put("version", version);
        return event;
    }

    protected JsonObject remapped() {
        var event = Contracts.sample("seats.remapped.v1");
        event.getJsonObject("data")
                .put("showtimeId", showtime.toString())
                .put(
                        "moves",
                        new JsonArray()
                                .add(move(booking, "B1", "C3"))
                                .add(move(booking, "B2", "C4"))
                                .add(move(bobsBooking, "A1", "D1")))
                .put("conflicts", new JsonArray());
        return event;
    }

    protected static JsonObject move(UUID id, String from, String to) {
        return new JsonObject()
                .put("bookingId", id.toString())
                .put("from", from)
                .put("to", to);
    }

    protected static void publish(JsonObject event) {
        Broker.publish(event.put("id", UUID.randomUUID().toString()));
    }
}
