package io.github.moviereservation.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.notification.support.ChangeTest;
import io.github.moviereservation.notification.support.Inboxes;
import io.github.moviereservation.testing.Broker;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatChangeTest extends ChangeTest {

    private static final String NEW_SEATS = "Fri 27 Nov 2026, 20:15, Odeon Central, is in another room."
            + " Seat B1 is now C3, B2 is now C4. Your tickets stay valid.";

    private static final String LOST_SEAT = "Fri 27 Nov 2026, 20:15, Odeon Central, is in another room."
            + " Seat B1 is now C3. No seat like B2 is free there: please ask at the counter, or cancel the booking.";

    @Test
    void whoGetsOtherSeatsIsToldWhich() {
        confirm(ann, booking, 1);
        var stranger = UUID.randomUUID().toString();
        confirm(stranger, UUID.randomUUID(), 1);

        var event = remapped();
        publish(event);
        Broker.publish(event);

        isTold("SEATS_CHANGED", "Other seats: Metropolis", NEW_SEATS);
        Inboxes.stays(ann, 2);
        Inboxes.stays(stranger, 1);
    }

    @Test
    void otherSeatsAreToldWhenTheBookingComesLater() {
        tellBob(remapped());

        confirm(ann, booking, 2);

        assertThat(bodies(ann)).contains(NEW_SEATS);
    }

    @Test
    void whoLosesASeatIsToldWhatToDo() {
        confirm(ann, booking, 1);

        publish(remappedWithLoss());

        isTold("SEATS_CHANGED", "Seats missing: Metropolis", LOST_SEAT);
    }

    @Test
    void aLostSeatIsToldWhenTheBookingComesLater() {
        tellBob(remappedWithLoss());

        confirm(ann, booking, 2);

        assertThat(bodies(ann)).contains(LOST_SEAT);
    }

    @Test
    void aConfirmationThatKnowsTheNewSeatsIsNotFollowedByMore() {
        tellBob(remapped());

        var late = confirmed(ann, booking);
        late.getJsonObject("data").put("lines", new JsonArray().add(new JsonObject().put("seat", "C3")));
        publish(late);

        Inboxes.await(ann, 1);
        Inboxes.stays(ann, 1);
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
}
