package io.github.moviereservation.showtime.support;

import io.github.moviereservation.testing.Contracts;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Bookings of a showtime, as ticket-service announces them. */
public final class Bookings {

    private Bookings() {}

    public static JsonObject confirmed(UUID booking, UUID showtime) {
        return event("booking.confirmed.v1", booking, showtime, 3);
    }

    /** With seats of this showtime now. */
    public static JsonObject exchanged(UUID booking, UUID showtime) {
        return event("booking.confirmed.v1.exchanged", booking, showtime, 4);
    }

    public static JsonObject cancelled(UUID booking, UUID showtime) {
        return event("booking.cancelled.v1", booking, showtime, 5);
    }

    private static JsonObject event(String type, UUID booking, UUID showtime, int version) {
        var event = Contracts.sample(type).put("id", UUID.randomUUID().toString());
        var data =
                event.getJsonObject("data").put("bookingId", booking.toString()).put("version", version);
        data.getJsonObject("showtime").put("id", showtime.toString());
        return event;
    }
}
