package io.github.moviereservation.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.notification.support.Inboxes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeConsumerTest {

    private static final String NEW_TIME = "Fri 27 Nov 2026, 21:15, Odeon Central, Screen 1."
            + " Before it was Fri 27 Nov 2026, 20:15. Your tickets stay valid.";
    private static final String NEW_SEATS = "Fri 27 Nov 2026, 20:15, Odeon Central, is in another room."
            + " Seat B1 is now C3, B2 is now C4. Your tickets stay valid.";

    private static final String LOST_SEAT = "Fri 27 Nov 2026, 20:15, Odeon Central, is in another room."
            + " Seat B1 is now C3. No seat like B2 is free there: please ask at the counter, or cancel the booking.";

    private final String ann = UUID.randomUUID().toString();
    private final String bob = UUID.randomUUID().toString();
    private final UUID showtime = UUID.randomUUID();
    private final UUID booking = UUID.randomUUID();
    private final UUID bobsBooking = UUID.randomUUID();

    @Test
    void everybodyWhoBookedIsToldOfANewTime() {
        confirm(ann, booking, 1);
        confirm(bob, UUID.randomUUID(), 1);

        publish(changed(2));

        Inboxes.await(ann, 2)
                .body("items.find { it.kind == 'TIME_CHANGED' }.title", is("New time: Metropolis"))
                .body("items.find { it.kind == 'TIME_CHANGED' }.body", is(NEW_TIME))
                .body("items.find { it.kind == 'TIME_CHANGED' }.link", is("/bookings/" + booking));
        Inboxes.await(bob, 2);
    }

    @Test
    void aChangeThatLeavesTheTimeIsNoNews() {
        confirm(ann, booking, 1);

        var sameTime = changed(2);
        sameTime.getJsonObject("data").put("startsAt", "2026-11-27T19:15:00Z");
        publish(sameTime);
        publish(changed(3));

        Inboxes.await(ann, 2);
        Inboxes.stays(ann, 2);
    }

    @Test
    void anOlderChangeThatComesLaterIsNoNews() {
        confirm(ann, booking, 1);
        publish(changed(3));
        Inboxes.await(ann, 2);

        var older = changed(2);
        older.getJsonObject("data").put("startsAt", "2026-11-27T18:15:00Z");
        publish(older);

        Inboxes.stays(ann, 2);
    }

    @Test
    void whoseBookingComesAfterTheChangeIsToldToo() {
        confirm(bob, UUID.randomUUID(), 1);
        publish(changed(2));
        Inboxes.await(bob, 2);

        confirm(ann, booking, 2);

        assertThat(bodies(ann)).contains(NEW_TIME);
    }

    @Test
    void whoBookedAfterTheChangeKnowsItAlready() {
        confirm(bob, UUID.randomUUID(), 1);
        publish(changed(2));
        Inboxes.await(bob, 2);

        var late = confirmed(ann, booking);
        late.getJsonObject("data").getJsonObject("showtime").put("version", 3);
        publish(late);

        Inboxes.await(ann, 1);
        Inboxes.stays(ann, 1);
    }

    @Test
    void whoseBookingIsCancelledIsToldNothingMore() {
        confirm(ann, booking, 1);
        publish(of("booking.cancelled.v1", ann, booking));
        Inboxes.await(ann, 2);
        confirm(bob, bobsBooking, 1);

        publish(changed(2));
        publish(remapped());

        Inboxes.await(bob, 3);
        Inboxes.stays(ann, 2);
    }

    @Test
    void aCancellationThatOvertookTheConfirmationCounts() {
        publish(of("booking.cancelled.v1", ann, booking));
        Inboxes.await(ann, 1);
        confirm(ann, booking, 2);
        confirm(bob, bobsBooking, 1);

        publish(changed(2));
        publish(remapped());

        Inboxes.await(bob, 3);
        Inboxes.stays(ann, 2);
    }

    @Test
    void whoGetsOtherSeatsIsToldWhich() {
        confirm(ann, booking, 1);
        var stranger = UUID.randomUUID().toString();
        confirm(stranger, UUID.randomUUID(), 1);

        var event = remapped();
        publish(event);
        Broker.publish(event);

        Inboxes.await(ann, 2)
                .body("items.find { it.kind == 'SEATS_CHANGED' }.title", is("Other seats: Metropolis"))
                .body("items.find { it.kind == 'SEATS_CHANGED' }.body", is(NEW_SEATS))
                .body("items.find { it.kind == 'SEATS_CHANGED' }.link", is("/bookings/" + booking));
        Inboxes.stays(ann, 2);
        Inboxes.stays(stranger, 1);
    }

    @Test
    void otherSeatsAreToldWhenTheBookingComesLater() {
        confirm(bob, bobsBooking, 1);
        publish(remapped());
        Inboxes.await(bob, 2);

        confirm(ann, booking, 2);

        assertThat(bodies(ann)).contains(NEW_SEATS);
    }

    @Test
    void whoLosesASeatIsToldWhatToDo() {
        confirm(ann, booking, 1);

        publish(remappedWithLoss());

        Inboxes.await(ann, 2)
                .body("items.find { it.kind == 'SEATS_CHANGED' }.title", is("Seats missing: Metropolis"))
                .body("items.find { it.kind == 'SEATS_CHANGED' }.body", is(LOST_SEAT))
                .body("items.find { it.kind == 'SEATS_CHANGED' }.link", is("/bookings/" + booking));
    }

    @Test
    void aLostSeatIsToldWhenTheBookingComesLater() {
        confirm(bob, bobsBooking, 1);
        publish(remappedWithLoss());
        Inboxes.await(bob, 2);

        confirm(ann, booking, 2);

        assertThat(bodies(ann)).contains(LOST_SEAT);
    }

    @Test
    void aConfirmationThatKnowsTheNewSeatsIsNotFollowedByMore() {
        confirm(bob, bobsBooking, 1);
        publish(remapped());
        Inboxes.await(bob, 2);

        var late = confirmed(ann, booking);
        late.getJsonObject("data").put("lines", new JsonArray().add(new JsonObject().put("seat", "C3")));
        publish(late);

        Inboxes.await(ann, 1);
        Inboxes.stays(ann, 1);
    }

    private static List<String> bodies(String user) {
        return Inboxes.of(user).extract().path("items.body");
    }

    /** Awaits as many notifications of this user. */
    private void confirm(String user, UUID id, int size) {
        publish(confirmed(user, id));
        Inboxes.await(user, size);
    }

    private JsonObject confirmed(String user, UUID id) {
        return of("booking.confirmed.v1", user, id);
    }

    private JsonObject of(String type, String user, UUID id) {
        var event = Contracts.sample(type);
        event.getJsonObject("data")
                .put("bookingId", id.toString())
                .put("userId", Tokens.idOf(user).toString())
                .getJsonObject("showtime")
                .put("id", showtime.toString());
        return event;
    }

    private JsonObject changed(int version) {
        var event = Contracts.sample("showtime.changed.v1");
        event.getJsonObject("data").put("showtimeId", showtime.toString()).put("version", version);
        return event;
    }

    private JsonObject remapped() {
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

    private JsonObject remappedWithLoss() {
        var event = remapped();
        event.getJsonObject("data")
                .put("moves", new JsonArray().add(move(booking, "B1", "C3")).add(move(bobsBooking, "A1", "D1")))
                .put(
                        "conflicts",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("bookingId", booking.toString())
                                        .put("seat", "B2")));
        return event;
    }

    private static JsonObject move(UUID id, String from, String to) {
        return new JsonObject()
                .put("bookingId", id.toString())
                .put("from", from)
                .put("to", to);
    }

    private static void publish(JsonObject event) {
        Broker.publish(event.put("id", UUID.randomUUID().toString()));
    }
}
