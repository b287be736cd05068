package io.github.moviereservation.notification.support;

import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** What tests of exchanged bookings share: Ann's booking goes from her showtime to the other. */
public abstract class ExchangeTest extends ChangeTest {

    protected static final Instant EXCHANGED = Instant.parse("2026-11-24T09:30:00Z");

    protected final UUID other = UUID.randomUUID();

    /** For the second time. */
    protected JsonObject exchangedTo(UUID third) {
        var event = exchanged(0);
        event.getJsonObject("data").put("version", 6).getJsonObject("showtime").put("id", third.toString());
        return event;
    }

    protected JsonObject exchanged(long difference) {
        var event = Contracts.sample("booking.confirmed.v1.exchanged");
        var data = event.getJsonObject("data")
                .put("bookingId", booking.toString())
                .put("userId", Tokens.idOf(ann).toString());
        data.getJsonObject("showtime").put("id", other.toString());
        data.getJsonObject("exchange")
                .put("fromShowtimeId", showtime.toString())
                .put("difference", difference);
        return event;
    }

    protected JsonObject changed(UUID showtime, int version) {
        var event = changed(version);
        event.getJsonObject("data").put("showtimeId", showtime.toString());
        return event;
    }

    /** Bob's seat moves as well. */
    protected JsonObject remapped(UUID showtime, Instant at, String seat) {
        var event = remapped().put("time", at.toString());
        event.getJsonObject("data")
                .put("showtimeId", showtime.toString())
                .put("moves", new JsonArray().add(move(booking, seat, "D9")).add(move(bobsBooking, "A1", "D1")));
        return event;
    }
}
