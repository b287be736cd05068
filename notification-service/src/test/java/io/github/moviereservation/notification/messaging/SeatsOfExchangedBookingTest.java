package io.github.moviereservation.notification.messaging;

import static org.hamcrest.Matchers.is;

import io.github.moviereservation.notification.support.ExchangeTest;
import io.github.moviereservation.notification.support.Inboxes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SeatsOfExchangedBookingTest extends ExchangeTest {

    @Test
    void aChangeOfTheNewShowtimeThatCameBeforeTheExchangeIsToldWithIt() {
        confirm(ann, booking, 1);
        confirm(bob, bobsBooking, 1);
        publish(changed(other, 2));
        publish(remapped(other, EXCHANGED.plusSeconds(60), "C4"));
        publish(changed(2));
        Inboxes.await(ann, 2);
        Inboxes.await(bob, 2);

        publish(exchanged(0));

        Inboxes.await(ann, 5).body("items.findAll { it.kind == 'SEATS_CHANGED' }.size()", is(1));
    }

    /** Whatever the clocks say, which are those of different services. */
    @Test
    void movesOfTheShowtimeThatTheBookingLeftAreNotTold() {
        confirm(ann, booking, 1);
        publish(exchanged(0));
        Inboxes.await(ann, 2);
        confirm(bob, bobsBooking, 1);

        publish(remapped(showtime, EXCHANGED.plusSeconds(60), "C4"));
        Inboxes.await(bob, 2);
        publish(exchangedTo(UUID.randomUUID()));

        Inboxes.await(ann, 3).body("items.findAll { it.kind == 'SEATS_CHANGED' }.size()", is(0));
    }

    /** The event's time is when seat-service began to look, the exchange's is when ticket-service was done. */
    @ParameterizedTest
    @ValueSource(ints = {-60, 0, 60})
    void aMoveOfTheNewShowtimeIsToldWhateverTheClocksSay(int seconds) {
        confirm(ann, booking, 1);
        publish(exchanged(0));
        Inboxes.await(ann, 2);

        publish(remapped(other, EXCHANGED.plusSeconds(seconds), "C4"));

        Inboxes.await(ann, 3).body("items.findAll { it.title == 'Other seats: Metropolis' }.size()", is(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 0, 60})
    void aMoveThatCameBeforeTheExchangesIsToldWithTheOneItBelongsTo(int seconds) {
        var third = UUID.randomUUID();
        confirm(ann, booking, 1);
        confirm(bob, bobsBooking, 1);
        publish(remapped(third, EXCHANGED.plusSeconds(seconds), "C4"));
        publish(changed(2));
        Inboxes.await(bob, 2);
        Inboxes.await(ann, 2);

        publish(exchanged(0));
        Inboxes.await(ann, 3).body("items.findAll { it.kind == 'SEATS_CHANGED' }.size()", is(0));
        publish(exchangedTo(third));

        Inboxes.await(ann, 5).body("items.findAll { it.kind == 'SEATS_CHANGED' }.size()", is(1));
    }
}
