package io.github.moviereservation.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.notification.support.ExchangeTest;
import io.github.moviereservation.notification.support.Inboxes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExchangedBookingTest extends ExchangeTest {

    @Test
    void anExchangeIsToldOnceWithTheNewTimeAndSeats() {
        confirm(ann, booking, 1);
        var event = exchanged(320);
        publish(event);
        Inboxes.await(ann, 2)
                .body("items[0].kind", is("BOOKING_CHANGED"))
                .body("items[0].title", is("Booking changed: Metropolis"))
                .body("items[0].link", is("/bookings/" + booking))
                .body("items[0].createdAt", is("2026-11-24T09:30:00Z"))
                .body(
                        "items[0].body",
                        is(
                                "Sat 28 Nov 2026, 22:45, Odeon Central, Screen 2. Seats C4, C5. Your reference is still K7M2QX;"
                                        + " your tickets are new, the earlier ones are no longer valid. You paid 3.20 EUR more."));

        Broker.publish(event);
        confirm(bob, bobsBooking, 1);
        Inboxes.stays(ann, 2);
    }

    @Test
    void whatGoesBackIsTold() {
        publish(exchanged(-150));
        Inboxes.await(ann, 1);
        assertThat(bodies(ann).getFirst()).endsWith("no longer valid. You get 1.50 EUR back.");
    }

    @Test
    void anExchangeForAsMuchSaysNothingOfMoney() {
        publish(exchanged(0));
        Inboxes.await(ann, 1);
        assertThat(bodies(ann).getFirst()).endsWith("the earlier ones are no longer valid.");
    }

    @Test
    void aConfirmationThatTheExchangeOvertookIsNotToldAnyMore() {
        publish(exchanged(320));
        Inboxes.await(ann, 1);

        publish(confirmed(ann, booking));
        confirm(bob, bobsBooking, 1);
        publish(changed(2));

        Inboxes.await(bob, 2);
        Inboxes.stays(ann, 1);
    }

    @Test
    void ofTwoExchangesTheEarlierOneIsNotToldAfterTheLater() {
        confirm(ann, booking, 1);
        var later = exchanged(320);
        later.getJsonObject("data").put("version", 7);
        publish(later);
        Inboxes.await(ann, 2);

        publish(exchanged(100));
        confirm(bob, bobsBooking, 1);

        Inboxes.stays(ann, 2);
    }

    @Test
    void anExchangeOfACancelledBookingIsNotTold() {
        var cancelled = of("booking.cancelled.v1", ann, booking);
        cancelled.getJsonObject("data").put("version", 6);
        publish(cancelled);
        Inboxes.await(ann, 1);

        publish(exchanged(320));
        confirm(bob, bobsBooking, 1);
        publish(changed(other, 2));
        publish(changed(2));

        Inboxes.await(bob, 2);
        Inboxes.stays(ann, 1);
    }

    @Test
    void onlyTheNewShowtimesTimeIsToldAfterwards() {
        confirm(ann, booking, 1);
        confirm(bob, bobsBooking, 1);
        publish(exchanged(0));
        Inboxes.await(ann, 2);

        publish(changed(2));
        Inboxes.await(bob, 2);
        Inboxes.stays(ann, 2);
        publish(changed(other, 2));

        Inboxes.await(ann, 3).body("items.findAll { it.kind == 'TIME_CHANGED' }.size()", is(1));
    }

    /** Changes of both showtimes may have the same version. */
    @Test
    void theTimesOfBothShowtimesAreTold() {
        confirm(ann, booking, 1);
        publish(changed(2));
        Inboxes.await(ann, 2);
        publish(exchanged(0));
        Inboxes.await(ann, 3);

        publish(changed(other, 2));

        Inboxes.await(ann, 4);
    }

    /** Neither news undoes what the other wrote of the booking. */
    @RepeatedTest(5)
    void aChangeOfTheOldShowtimeAtTheSameTimeDoesNotBringTheBookingBack() throws Exception {
        confirm(ann, booking, 1);
        Race.of(List.of(
                () -> {
                    publish(changed(2));
                    return true;
                },
                () -> {
                    publish(exchanged(0));
                    return true;
                }));
        await().untilAsserted(() -> assertThat(bodies(ann)).anyMatch(body -> body.contains("Seats C4, C5.")));
        confirm(bob, bobsBooking, 2);

        var event = changed(other, 2);
        event.getJsonObject("data").put("startsAt", "2026-11-30T19:15:00Z");
        publish(event);

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(bodies(ann)).anyMatch(body -> body.startsWith("Mon 30 Nov 2026")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFirstConfirmationAfterExchangeAndCancellationIsNotToldAnyMore(boolean cancelledFirst) {
        var cancelled = of("booking.cancelled.v1", ann, booking);
        cancelled.getJsonObject("data").put("version", 6);
        publish(cancelledFirst ? cancelled : exchanged(320));
        Inboxes.await(ann, 1);
        publish(cancelledFirst ? exchanged(320) : cancelled);
        confirm(bob, bobsBooking, 1);
        var told = cancelledFirst ? 1 : 2;
        Inboxes.await(ann, told);

        publish(confirmed(ann, booking));
        publish(changed(2));

        Inboxes.await(bob, 2);
        Inboxes.stays(ann, told);
    }
}
