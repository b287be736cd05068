package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.StripeDouble;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.StripeRows;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithStripe.class)
class StripePaymentTest extends BookingTest {

    private static final String KEY = "Idempotency-Key";

    @Inject
    StripeRows stripe;

    private final StripeIntent intent = new StripeIntent();

    @Test
    void aPaymentIsAskedOnceAndBooked() {
        intent.becomes("succeeded");

        var id = book(fromHold(hold("A1"), intent.paymentMethod))
                .then()
                .statusCode(201)
                .body("status", is("CONFIRMED"), "payment", nullValue())
                .extract()
                .<String>path("id");

        assertThat(intent.creations()).singleElement().satisfies(asked -> {
            assertThat(asked.getHeader(KEY)).isEqualTo(id + "-intent");
            assertThat(asked.getHeader("Authorization")).startsWith("Bearer sk_test_");
            assertThat(asked.getBodyAsString())
                    .contains("amount=1200", "currency=eur", "metadata[payment_id]=" + id)
                    .doesNotContain("confirm=true");
        });
        assertThat(intent.confirmations())
                .singleElement()
                .satisfies(asked -> assertThat(asked.getHeader(KEY)).isEqualTo(id + "-confirm"));
    }

    @Test
    void aDeclinedCardLeavesTheHoldToTheCustomer() {
        intent.isDeclined();
        var hold = hold("A1");

        book(fromHold(hold, intent.paymentMethod)).then().spec(Problems.is(402, "payment-declined"));

        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
        var other = new StripeIntent().becomes("succeeded");
        book(fromHold(hold, other.paymentMethod)).then().statusCode(201);
    }

    @Test
    void aPaymentMethodThatStripeDoesNotKnowIsDeclined() {
        intent.creationFails(400);

        book(fromHold(hold("A1"), intent.paymentMethod)).then().spec(Problems.is(402, "payment-declined"));

        assertThat(intent.confirmations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242 4242 4242 4242",
                "4242-4242-4242-4242",
                "pm_4242424242424242",
                "pm_card_4000056655665556",
                "tok_ok",
                "pm_",
                "pm_abcdefgh\n"
            })
    void whatIsNoPaymentMethodGoesNowhere(String token) {
        var before = StripeDouble.creations();

        book(fromHold(hold("A1"), token)).then().spec(Problems.is(422, "unknown-payment-token"));

        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
        assertThat(StripeDouble.creations()).isEqualTo(before);
    }

    @Test
    void aStripeThatIsBusyIsAskedAgainWithTheSameKey() {
        intent.confirmationFailsOnce(429);

        book(fromHold(hold("A1"), intent.paymentMethod)).then().statusCode(201);

        assertThat(intent.confirmations()).hasSize(2);
        assertThat(intent.confirmations().stream().map(asked -> asked.getHeader(KEY)))
                .hasSize(2)
                .containsOnly(intent.confirmations().getFirst().getHeader(KEY));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void aStripeThatCannotBeginAPaymentChargesNothing(int status) {
        intent.creationFails(status);
        var hold = hold("A1");

        book("key", fromHold(hold, intent.paymentMethod))
                .then()
                .spec(Problems.is(503, "payment-unavailable"))
                .header("Retry-After", "5");

        assertThat(intent.creations()).hasSize(status == 401 ? 1 : 3);
        assertThat(intent.confirmations()).isEmpty();
        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();

        intent.canBeMade().becomes("succeeded");
        book("key", fromHold(hold, intent.paymentMethod)).then().statusCode(201);
    }

    @Test
    void aStripeThatIsTooSlowToBeginAPaymentChargesNothing() {
        intent.isMadeSlowly(Duration.ofSeconds(4));

        book(fromHold(hold("A1"), intent.paymentMethod)).then().spec(Problems.is(503, "payment-unavailable"));

        assertThat(intent.confirmations()).isEmpty();
        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
    }

    @Test
    void anErrorOfStripeWithThePaymentIsLookedUp() {
        intent.confirmationFails(500).is("succeeded");

        awaitStatus(pending(intent), "CONFIRMED");

        assertThat(intent.refundsAsked()).isEmpty();
    }

    @Test
    void aPaymentWhoseAnswerIsLostIsLookedUpAndNotAskedAgain() {
        intent.isPaidTooSlowly(Duration.ofSeconds(4)).is("requires_confirmation");
        var id = pending(intent);
        await().until(() -> !intent.lookUps().isEmpty());

        intent.is("succeeded");

        awaitStatus(id, "CONFIRMED");

        assertThat(intent.confirmations()).hasSize(1);
    }

    @Test
    void aPaymentThatNeverReachedStripeCannotReachItLater() {
        intent.confirmationFails(500).is("requires_confirmation");
        var id = pending(intent);

        stripe.askedLongAgo(id);

        awaitStatus(id, "FAILED");
        assertThat(intent.cancellations()).isNotEmpty();
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        get(id).then().body("refund", nullValue());
    }

    /** A booking that waits for its payment. */
    private UUID pending(StripeIntent intent) {
        return UUID.fromString(book(fromHold(hold("A1"), intent.paymentMethod))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }
}
