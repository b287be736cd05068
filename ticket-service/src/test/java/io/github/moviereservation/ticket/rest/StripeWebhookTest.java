package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.StripeEvents;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithStripe.class)
class StripeWebhookTest extends BookingTest {

    private static final Duration NOW = Duration.ZERO;

    @Inject
    BookingRows rows;

    private final StripeIntent intent = new StripeIntent();

    @Test
    void aForeignSignatureChangesNothing() {
        var booking = waiting();
        var event = intent.event("payment_intent.succeeded", "succeeded").encode();
        var forged = StripeEvents.signature(event, NOW, "whsec_" + UUID.randomUUID());

        StripeEvents.send(event, forged).then().spec(Problems.is(400, "invalid-signature"));

        assertThat(rows.isDue(booking)).isFalse();
    }

    @Test
    void anotherBodyThanTheSignedOneIsRefused() {
        var event = intent.event("payment_intent.succeeded", "succeeded").encode();

        StripeEvents.send(event.replace("1200", "1201"), StripeEvents.signature(event, NOW))
                .then()
                .spec(Problems.is(400, "invalid-signature"));
    }

    @Test
    void aNoticeIsTooOldAfterFiveMinutes() {
        var event = intent.event("payment_intent.succeeded", "succeeded").encode();

        StripeEvents.send(event, StripeEvents.signature(event, Duration.ofSeconds(305)))
                .then()
                .spec(Problems.is(400, "invalid-signature"));
        StripeEvents.send(event, StripeEvents.signature(event, Duration.ofSeconds(280)))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "t", "t=,v1=", "t=soon,v1=abc", "v1=abc", "t=1", "t=99999999999999999999,v1=a", "=", ","})
    void aHeaderThatIsNoSignatureIsRefused(String signature) {
        StripeEvents.send("{}", signature).then().spec(Problems.is(400, "invalid-signature"));
    }

    @Test
    void eventsOfNoConcernAreAccepted() {
        StripeEvents.send(new JsonObject().put("type", "customer.created"))
                .then()
                .statusCode(200);
        StripeEvents.send(new JsonObject()).then().statusCode(200);
        StripeEvents.send(new JsonObject().put("type", "payment_intent.succeeded"))
                .then()
                .statusCode(200);
        StripeEvents.send(new StripeIntent().event("payment_intent.succeeded", "succeeded"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "\"text\"", "7"})
    void whatIsNoEventIsRefusedThoughItIsSigned(String body) {
        StripeEvents.send(body, StripeEvents.signature(body, NOW)).then().statusCode(400);
    }

    @Test
    void anEventHasItsLimits() {
        var event = new JsonObject().put("type", "x".repeat(1024 * 1024));

        StripeEvents.send(event).then().spec(Problems.is(413, "too-large"));
    }

    /** Stripe sends UTF-8, and signs its bytes. */
    @Test
    void anEventIsReadInAnyLanguage() {
        var event = intent.event("payment_intent.created", "requires_confirmation");
        event.getJsonObject("data").getJsonObject("object").put("description", "Zoë – 映画");

        StripeEvents.send(event).then().statusCode(200);
    }

    @Test
    void aNoticeAfterATimeoutBooks() {
        intent.isPaidTooSlowly(Duration.ofSeconds(4)).is("processing");
        var booking = pending();
        rows.dueLater(booking);
        intent.is("succeeded");

        StripeEvents.send(intent.event("payment_intent.succeeded", "succeeded"));

        awaitStatus(booking, "CONFIRMED");
        assertThat(intent.confirmations()).hasSize(1);
    }

    @Test
    void aNoticeOfAPaymentThatIsWaitedForIsLookedAtByTheJobAtOnce() {
        var booking = waiting();

        StripeEvents.send(intent.event("payment_intent.succeeded", "succeeded"));

        awaitStatus(booking, "CONFIRMED");
    }

    @Test
    void aPaymentOfAFailedBookingIsGivenBack() {
        intent.isDeclined();
        book(fromHold(hold("A1"), intent.paymentMethod)).then().spec(Problems.is(402, "payment-declined"));
        var booking = intent.booking();
        intent.is("succeeded").refunds(1200, "succeeded");

        StripeEvents.send(intent.event("payment_intent.succeeded", "succeeded"))
                .then()
                .statusCode(200);

        await().untilAsserted(
                        () -> get(booking).then().body("refund.status", is("REFUNDED"), "refund.amount", is(1200)));
        assertThat(intent.refundsAsked()).hasSize(1);
    }

    /** Paid, which this service does not know, and looks up in an hour. */
    private UUID waiting() {
        intent.becomes("requires_action");
        var id = pending();
        intent.is("succeeded");
        rows.dueLater(id);
        return id;
    }

    private UUID pending() {
        return UUID.fromString(book(fromHold(hold("A1"), intent.paymentMethod))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }
}
