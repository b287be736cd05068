package io.github.moviereservation.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.notification.support.Inboxes;
import io.github.moviereservation.notification.support.LiveClient;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingConsumerTest {

    private static final String DEAD_LETTERS = "notification-service.booking-confirmed.dlq";

    /** A new user for each test, so that every inbox starts empty. */
    private final String user = UUID.randomUUID().toString();

    @Test
    void aConfirmedBookingComesIntoTheInbox() {
        var sample = publish("booking.confirmed.v1");

        Inboxes.await(user, 1)
                .body("items[0].id", is(sample.getString("id")))
                .body("items[0].kind", is("BOOKING_CONFIRMED"))
                .body("items[0].title", is("Booking confirmed: Metropolis"))
                .body(
                        "items[0].body",
                        is("Fri 27 Nov 2026, 20:15, Odeon Central, Screen 1. Seats B1, B2. Your reference is K7M2QX."))
                .body("items[0].link", is("/bookings/00000000-0000-7000-8000-000000000101"))
                .body("items[0].createdAt", is("2026-11-22T18:00:00Z"))
                .body("items[0].read", is(false))
                .body("unread", is(1));
    }

    @Test
    void aCancelledBookingComesIntoTheInbox() {
        publish("booking.cancelled.v1");

        Inboxes.await(user, 1)
                .body("items[0].kind", is("BOOKING_CANCELLED"))
                .body(
                        "items[0].body",
                        is("Fri 27 Nov 2026, 20:15, Odeon Central, Screen 1. As you asked, the booking is cancelled."
                                + " Your refund is 25.60 EUR."));
    }

    @Test
    void aFailedBookingComesIntoTheInbox() {
        publish("booking.failed.v1");

        Inboxes.await(user, 1)
                .body("items[0].kind", is("BOOKING_FAILED"))
                .body("items[0].body", is("The payment was declined. Nothing was charged."))
                .body("items[0].link", is("/showtimes/00000000-0000-7000-8000-0000000000d1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking.confirmed.v1", "booking.cancelled.v1"})
    void whoSoldAtTheCounterIsNotTold(String type) {
        var sold = sample(type);
        sold.getJsonObject("data").put("soldBy", user);
        Broker.publish(sold);
        var last = publish(type);

        Inboxes.await(user, 1).body("items.id", contains(last.getString("id")));
    }

    /** It may fail long after the seller was told that it is under way, and the guest is owed the money. */
    @Test
    void whoSoldAtTheCounterIsToldWhenTheSaleFails() {
        var sold = sample("booking.failed.v1");
        sold.getJsonObject("data").put("soldBy", user);
        Broker.publish(sold);

        Inboxes.await(user, 1).body("items.id", contains(sold.getString("id")));
    }

    @Test
    void aFailedBookingThatWasPaidSaysWhatIsRefunded() {
        var sample = sample("booking.failed.v1");
        sample.getJsonObject("data").put("reason", "hold-expired").put("refund", 2560);
        Broker.publish(sample);

        Inboxes.await(user, 1)
                .body("items[0].body", is("The seats were no longer free. Your payment of 25.60 EUR is refunded."));
    }

    @Test
    void aFailedBookingOfARefusedHoldWasNotCharged() {
        var sample = sample("booking.failed.v1");
        sample.getJsonObject("data").put("reason", "hold-expired");
        Broker.publish(sample);

        Inboxes.await(user, 1).body("items[0].body", is("The seats were no longer free. Nothing was charged."));
    }

    /** As a release before this one wrote it. */
    @Test
    void aFailedBookingThatDoesNotSayWhatWasPaidIsToldAllTheSame() {
        var sample = sample("booking.failed.v1");
        sample.getJsonObject("data").put("reason", "hold-expired").remove("refund");
        Broker.publish(sample);

        Inboxes.await(user, 1)
                .body("items[0].body", is("The seats were no longer free. Whatever was paid is refunded."));
    }

    /** As a release before this one wrote it. */
    @Test
    void aBookingThatDoesNotSayTheVersionOfItsShowtimeIsToldAllTheSame() {
        var sample = sample("booking.confirmed.v1");
        sample.getJsonObject("data").getJsonObject("showtime").remove("version");
        Broker.publish(sample);

        Inboxes.await(user, 1).body("items[0].kind", is("BOOKING_CONFIRMED"));
    }

    @Test
    void theSameEventTwiceMakesOneNotification() {
        var sample = publish("booking.confirmed.v1");
        Broker.publish(sample);
        publish("booking.confirmed.v1");

        Inboxes.await(user, 2).body("total", is(2));
        Inboxes.stays(user, 2);
    }

    @Test
    void allSocketsOfTheUserHearOfItAndNobodyElses() {
        try (var desk = LiveClient.authenticated(Tokens.customer(user));
                var phone = LiveClient.authenticated(Tokens.customer(user));
                var stranger = LiveClient.authenticated(
                        Tokens.customer(UUID.randomUUID().toString()));
                var anonymous = LiveClient.connect()) {
            var sample = publish("booking.confirmed.v1");

            var message = desk.await("notification");
            assertThat(message.getString("id")).isEqualTo(sample.getString("id"));
            assertThat(message.getString("title")).isEqualTo("Booking confirmed: Metropolis");
            assertThat(message.getBoolean("read")).isFalse();
            assertThat(message.fieldNames())
                    .containsExactlyInAnyOrder("type", "id", "kind", "title", "body", "link", "createdAt", "read");
            phone.await("notification");
            assertThat(stranger.roundTrip().received("notification")).isEmpty();
            assertThat(anonymous.roundTrip().received("notification")).isEmpty();
        }
    }

    @Test
    void anExpiredTokenMakesTheSocketAnonymous() {
        try (var client = LiveClient.authenticated(Tokens.expiringIn(user, Duration.ofSeconds(2)));
                var witness = LiveClient.authenticated(Tokens.customer(user))) {
            assertThat(client.awaitProblem(1).getString("type")).isEqualTo("/problems/token-expired");

            publish("booking.confirmed.v1");
            witness.await("notification");
            assertThat(client.roundTrip().received("notification")).isEmpty();

            client.authenticate(Tokens.customer(user)).roundTrip();
            publish("booking.failed.v1");
            client.await("notification");
        }
    }

    @Test
    void theReplicasAreToldAsTheContractSays() {
        try (var tap = Broker.tap("notification.#")) {
            var sample = publish("booking.confirmed.v1");

            var event = tap.await("notification.added.v1", UUID.fromString(sample.getString("id")));

            Contracts.assertSameShape(Contracts.sample("notification.added.v1"), event);
        }
    }

    @Test
    void anEventWithMissingPartsGoesToTheDeadLettersAlone() {
        var broken = sample("booking.confirmed.v1");
        broken.getJsonObject("data").remove("showtime");
        Broker.publish(broken);

        publish("booking.confirmed.v1");

        Inboxes.await(user, 1);
        Awaitility.await("the dead letter")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Broker.queueDepth(DEAD_LETTERS) >= 1);
    }

    private JsonObject publish(String type) {
        var sample = sample(type);
        Broker.publish(sample);
        return sample;
    }

    private JsonObject sample(String type) {
        var sample = Contracts.sample(type).put("id", UUID.randomUUID().toString());
        sample.getJsonObject("data").put("userId", Tokens.idOf(user).toString());
        return sample;
    }
}
