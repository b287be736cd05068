package io.github.moviereservation.ticket.support;

import io.github.moviereservation.testing.Contracts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Sold seats that go to another room with their showtime, as seat-service tells it. */
public final class SeatMoves {

    private SeatMoves() {}

    /** @param fromTo the old seat and the new one, for each that moves */
    public static JsonObject remapped(int version, UUID booking, String... fromTo) {
        var moves = new JsonArray();
        for (int i = 0; i < fromTo.length; i += 2) {
            moves.add(new JsonObject()
                    .put("bookingId", booking.toString())
                    .put("from", fromTo[i])
                    .put("to", fromTo[i + 1]));
        }
        var event = Contracts.sample("seats.remapped.v1")
                .put("id", UUID.randomUUID().toString());
        event.getJsonObject("data").put("version", version).put("moves", moves).put("conflicts", new JsonArray());
        return event;
    }

    /** A seat that has no equal in the other room. */
    public static void lose(JsonObject event, UUID booking, String seat) {
        event.getJsonObject("data")
                .getJsonArray("conflicts")
                .add(new JsonObject().put("bookingId", booking.toString()).put("seat", seat));
    }
}
