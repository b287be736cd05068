package io.github.moviereservation.seat.support;

import static org.awaitility.Awaitility.await;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** What ticket-service tells of bookings. */
public final class BookingNews {

    private BookingNews() {}

    public static JsonObject confirmed(UUID id, int version, UUID showtime, String... seats) {
        var event = news("booking.confirmed.v1", id, version, showtime);
        var lines = new JsonArray();
        Stream.of(seats)
                .map(seat -> new JsonObject()
                        .put("seat", seat)
                        .put("kind", "PREMIUM")
                        .put("type", "ADULT")
                        .put("price", 1600))
                .forEach(lines::add);
        event.getJsonObject("data").put("lines", lines);
        return event;
    }

    public static JsonObject cancelled(UUID id, int version, UUID showtime) {
        return news("booking.cancelled.v1", id, version, showtime);
    }

    public static void receive(JsonObject event) {
        Broker.publish(event);
        var id = UUID.fromString(event.getString("id"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !Database.rows("select id from inbox_event where id = ?", id)
                        .isEmpty());
    }

    private static JsonObject news(String type, UUID id, int version, UUID showtime) {
        var event =
                Contracts.sample(type).put("id", UUID.randomUUID().toString()).put("subject", id.toString());
        var data = event.getJsonObject("data");
        data.put("bookingId", id.toString()).put("version", version);
        data.put("confirmedAt", Instant.now().toString());
        data.getJsonObject("showtime").put("id", showtime.toString());
        return event;
    }
}
