package io.github.moviereservation.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.notification.support.ChangeTest;
import io.github.moviereservation.notification.support.Inboxes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangedBookingTest extends ChangeTest {

    private static final Instant EXCHANGED = Instant.parse("2026-11-24T09:30:00Z");

    private final UUID other = UUID.randomUUID();

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

    @Test
    void movesOfSeatsThatTheBookingGaveUpAreNotTold() {
        confirm(ann, booking, 1);
        publish(exchanged(0));
        Inboxes.await(ann, 2);
        confirm(bob, bobsBooking, 1);

        publish(remapped(showtime, EXCHANGED.minusSeconds(60), "B1"));
        publish(remapped(other, EXCHANGED.minusSeconds(60), "B1"));

        Inboxes.await(bob, 2);
        Inboxes.stays(ann, 2);
        publish(remapped(other, EXCHANGED.plusSeconds(60), "C4"));
        Inboxes.await(ann, 3).body("items[0].title", is("Other seats: Metropolis"));
    }

    private JsonObject exchanged(long difference) {
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

    private JsonObject changed(UUID showtime, int version) {
        var event = changed(version);
        event.getJsonObject("data").put("showtimeId", showtime.toString());
        return event;
    }

    /** Bob's seat moves as well. */
    private JsonObject remapped(UUID showtime, Instant at, String seat) {
        var event = remapped().put("time", at.toString());
        event.getJsonObject("data")
                .put("showtimeId", showtime.toString())
                .put("moves", new JsonArray().add(move(booking, seat, "D9")).add(move(bobsBooking, "A1", "D1")));
        return event;
    }
}
