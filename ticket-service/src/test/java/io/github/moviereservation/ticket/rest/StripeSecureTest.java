package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.StripeEvents;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments that the customer confirms with the bank (3-D Secure). */
@QuarkusTest
@TestProfile(WithStripe.class)
class StripeSecureTest extends BookingTest {

    @Inject
    BookingRows rows;

    private final StripeIntent intent = new StripeIntent();
    private UUID hold;
    private UUID booking;

    @BeforeEach
    void askTheCustomer() {
        intent.becomes("requires_action");
        hold = hold("A1");
        booking = UUID.fromString(book("key", fromHold(hold, intent.paymentMethod))
                .then()
                .statusCode(202)
                .body(
                        "status", is("PENDING"),
                        "payment.clientSecret", is(intent.clientSecret()),
                        "payment.nextAction", is("use_stripe_sdk"))
                .extract()
                .path("id"));
    }

    @Test
    void theCustomerIsToldWhatToDoAsLongAsItIsToBeDone() {
        book("key", fromHold(hold, intent.paymentMethod))
                .then()
                .statusCode(202)
                .body("payment.clientSecret", is(intent.clientSecret()));
        get(booking).then().body("payment.clientSecret", is(intent.clientSecret()));

        intent.is("processing");

        get(booking).then().statusCode(200).body("payment", nullValue());
    }

    @Test
    void nobodyElseLearnsTheClientSecret() {
        withToken(Tokens.admin("ada"))
                .get("/api/bookings/{id}", booking)
                .then()
                .statusCode(200)
                .body("payment", nullValue());
        withToken(Tokens.admin("ada"))
                .queryParam("showtimeId", showtime)
                .get("/api/admin/bookings")
                .then()
                .statusCode(200)
                .body("items[0].id", is(booking.toString()), "items[0].payment", nullValue());
    }

    @Test
    void aBookingIsReadableWhileStripeIsNot() {
        intent.lookUpFails(500);

        get(booking).then().statusCode(200).body("status", is("PENDING"), "payment", nullValue());
    }

    @Test
    void theConfirmedPaymentBooks() {
        rows.dueLater(booking);
        intent.is("succeeded");

        StripeEvents.send(intent.event("payment_intent.succeeded", "succeeded"))
                .then()
                .statusCode(200);

        awaitStatus(booking, "CONFIRMED");
        assertThat(seats.book.buyerOf(showtime, "A1")).isEqualTo(booking);
        assertThat(intent.confirmations()).hasSize(1);
    }

    @Test
    void aNoticeThatComesManyTimesBooksOnce() throws Exception {
        intent.is("succeeded");
        var event = intent.event("payment_intent.succeeded", "succeeded");

        var answers = Race.of(6, () -> StripeEvents.send(event).statusCode());
        assertThat(answers).containsOnly(200);
        awaitStatus(booking, "CONFIRMED");
        StripeEvents.send(event).then().statusCode(200);

        get(booking).then().body("status", is("CONFIRMED"), "tickets.size()", is(1), "refund", nullValue());
        assertThat(intent.refundsAsked()).isEmpty();
    }

    @Test
    void aNoticeThatComesWhileTheJobLooksIsNotForgotten() {
        rows.triedOften(booking);
        intent.isLookedUpSlowly("requires_action", Duration.ofSeconds(2));
        var before = intent.lookUps().size();
        rows.due(booking);
        await().until(() -> intent.lookUps().size() > before);

        StripeEvents.send(intent.event("payment_intent.succeeded", "succeeded"))
                .then()
                .statusCode(200);
        intent.is("succeeded");

        awaitStatus(booking, "CONFIRMED");
    }

    @Test
    void aRefusedConfirmationEndsTheBookingAndTheIntent() {
        rows.dueLater(booking);
        intent.is("requires_payment_method");

        StripeEvents.send(intent.event("payment_intent.payment_failed", "requires_payment_method"))
                .then()
                .statusCode(200);

        awaitStatus(booking, "FAILED");
        assertThat(intent.cancellations()).hasSize(1);
        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
        book("key", fromHold(hold, intent.paymentMethod)).then().spec(Problems.is(402, "payment-declined"));
    }

    @Test
    void aNoticeThatNeverComesIsNotNeeded() {
        intent.is("succeeded");

        awaitStatus(booking, "CONFIRMED");
    }

    @Test
    void aPaymentAfterTheHoldIsGoneGetsTheSeatsWhenTheyAreStillFree() {
        seats.book.expire(hold);
        intent.is("succeeded");

        StripeEvents.send(intent.event("payment_intent.succeeded", "succeeded"));

        awaitStatus(booking, "CONFIRMED");
    }

    @Test
    void aPaymentAfterTheSeatsAreGoneIsRefunded() {
        seats.book.expire(hold);
        seats.book.givenHold(Tokens.idOf("bob"), showtime, "A1");
        intent.refunds(1200, "succeeded").is("succeeded");

        StripeEvents.send(intent.event("payment_intent.succeeded", "succeeded"));

        awaitStatus(booking, "FAILED");
        await().untilAsserted(
                        () -> get(booking).then().body("refund.amount", is(1200), "refund.status", is("REFUNDED")));
        assertThat(intent.refundsAsked()).hasSize(1);
    }

    @Test
    void aCustomerWhoGoesAwayLosesTheSeatsAndCannotPayLater() {
        rows.openedLongAgo(booking);

        awaitStatus(booking, "FAILED");

        await().untilAsserted(() -> assertThat(intent.cancellations()).hasSize(1));
        await().until(() -> seats.book.isFree(showtime, "A1"));
        get(booking).then().body("refund", nullValue(), "payment", nullValue());
    }

    @Test
    void aPaymentInTheMomentOfGivingUpIsRefunded() {
        intent.isPaidAlreadyWhenCancelled();
        rows.openedLongAgo(booking);
        await().until(() -> !intent.cancellations().isEmpty());

        intent.refunds(1200, "succeeded").is("succeeded");

        await().untilAsserted(() -> get(booking).then().body("refund.status", is("REFUNDED")));
    }
}
