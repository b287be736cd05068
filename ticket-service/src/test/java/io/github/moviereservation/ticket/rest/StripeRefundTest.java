package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithStripe.class)
class StripeRefundTest extends BookingTest {

    private final StripeIntent intent = new StripeIntent();
    private UUID booking;

    @BeforeEach
    void book() {
        intent.becomes("succeeded");
        booking = UUID.fromString(book(fromHold(hold("A1"), intent.paymentMethod))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void aCancelledBookingIsRefundedOnce() {
        intent.refunds(1200, "succeeded");

        cancel(booking).then().statusCode(200).body("refund.status", is("REFUNDED"), "refund.amount", is(1200));

        assertThat(intent.refundsAsked()).singleElement().satisfies(asked -> {
            assertThat(asked.getHeader("Idempotency-Key")).isEqualTo(booking + "-refund-0");
            assertThat(asked.getBodyAsString()).contains("amount=1200", "payment_intent=" + intent.id);
        });
    }

    @Test
    void aPartIsRefundedAsThePolicySays() {
        intent.refunds(600, "pending");
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofHours(3)));

        cancel(booking).then().statusCode(200).body("refund.status", is("REFUNDED"), "refund.amount", is(600));

        assertThat(intent.refundsAsked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.getBodyAsString()).contains("amount=600"));
    }

    @Test
    void aRefundWhoseAnswerWasLostIsNotAskedTwice() {
        intent.refundFails(500);
        cancel(booking).then().statusCode(200).body("refund.status", is("PENDING"));
        var asked = intent.refundsAsked().size();

        intent.hasRefunds("succeeded");

        awaitRefund();
        assertThat(intent.refundsAsked()).hasSize(asked);
    }

    @Test
    void aRefundThatFailedIsAskedAnew() {
        intent.hasRefunds("failed").refunds(1200, "succeeded");

        cancel(booking);

        awaitRefund();
        assertThat(intent.refundsAsked())
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.getHeader("Idempotency-Key")).isEqualTo(booking + "-refund-1"));
    }

    @Test
    void aRefundThatFailsAtOnceIsStillOwed() {
        intent.refunds(1200, "failed");

        cancel(booking).then().statusCode(200).body("refund.status", is("PENDING"));
    }

    private void awaitRefund() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> get(booking).then().body("refund.status", is("REFUNDED"), "refund.amount", is(1200)));
    }
}
