package io.github.moviereservation.reporting.support;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The events of a theater of its own: one film, one showtime on 27 November 2026 at 20:15 in Madrid, six seats. */
public class Sales {

    public final String movie = UUID.randomUUID().toString();
    public final String theater = UUID.randomUUID().toString();
    public final String showtime = UUID.randomUUID().toString();
    public final String otherShowtime = UUID.randomUUID().toString();
    public final String title;

    public Sales(String title) {
        this.title = title;
    }

    public JsonObject scheduled() {
        return showtimeEvent("showtime.scheduled.v1");
    }

    public JsonObject movedTo(String startsAt) {
        var event = showtimeEvent("showtime.changed.v1");
        event.getJsonObject("data").put("startsAt", startsAt);
        return event;
    }

    public JsonObject cancelledShowtime() {
        var event = fresh("showtime.cancelled.v1", showtime);
        event.getJsonObject("data").put("showtimeId", showtime);
        return event;
    }

    /** A sale of so many tickets for 1000 each. */
    public JsonObject confirmed(String booking, int tickets, String confirmedAt) {
        return bookingEvent("booking.confirmed.v1", booking, tickets, confirmedAt);
    }

    /** Seats of the other showtime, of the same film and theater, instead of those that it was bought with. */
    public JsonObject exchanged(String booking, int tickets, long total, String confirmedAt) {
        var event = bookingEvent("booking.confirmed.v1.exchanged", booking, tickets, confirmedAt);
        event.getJsonObject("data")
                .put("total", total)
                .getJsonObject("showtime")
                .put("id", otherShowtime);
        return event;
    }

    public JsonObject scheduledOther() {
        var event = scheduled();
        event.getJsonObject("data").put("showtimeId", otherShowtime);
        return event;
    }

    public JsonObject cancelled(String booking, int tickets, String confirmedAt, long refund, String cancelledAt) {
        var event = bookingEvent("booking.cancelled.v1", booking, tickets, confirmedAt);
        event.getJsonObject("data").put("refund", refund).put("cancelledAt", cancelledAt);
        return event;
    }

    public static JsonObject in(String currency, JsonObject bookingEvent) {
        bookingEvent.getJsonObject("data").put("currency", currency);
        return bookingEvent;
    }

    public static JsonObject at(String timezone, JsonObject bookingEvent) {
        bookingEvent
                .getJsonObject("data")
                .getJsonObject("showtime")
                .getJsonObject("theater")
                .put("timezone", timezone);
        return bookingEvent;
    }

    public static void publish(JsonObject... events) {
        List.of(events).forEach(Broker::publish);
    }

    private JsonObject showtimeEvent(String type) {
        var event = fresh(type, showtime);
        var data = event.getJsonObject("data").put("showtimeId", showtime);
        describe(data);
        return event;
    }

    private JsonObject bookingEvent(String type, String booking, int tickets, String confirmedAt) {
        var event = fresh(type, booking);
        var data = event.getJsonObject("data")
                .put("bookingId", booking)
                .put("total", tickets * 1000L)
                .put("confirmedAt", confirmedAt)
                .put("lines", lines(tickets));
        describe(data.getJsonObject("showtime").put("id", showtime));
        return event;
    }

    private void describe(JsonObject data) {
        data.getJsonObject("movie").put("id", movie).put("title", title);
        data.getJsonObject("theater").put("id", theater).put("name", "Odeon " + title);
    }

    private static JsonArray lines(int tickets) {
        return new JsonArray(IntStream.rangeClosed(1, tickets)
                .mapToObj(number ->
                        new JsonObject(Map.of("seat", "B" + number, "kind", "PREMIUM", "type", "ADULT", "price", 1000)))
                .toList());
    }

    private static JsonObject fresh(String type, String subject) {
        return Contracts.sample(type).put("id", UUID.randomUUID().toString()).put("subject", subject);
    }
}
