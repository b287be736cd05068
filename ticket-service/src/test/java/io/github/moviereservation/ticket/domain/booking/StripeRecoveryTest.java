package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.StripeRows;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As {@link BookingRecoveryTest}: from the rows that a killed process left, with Stripe's books on the other side. */
@QuarkusTest
@TestProfile(WithStripe.class)
class StripeRecoveryTest extends BookingTest {

    @Inject
    BookingRows rows;

    @Inject
    StripeRows stripe;

    private final StripeIntent intent = new StripeIntent();

    @Test
    void killedBeforeStripeWasAsked() {
        var id = rows.given(pending());

        expectEnd(id, "FAILED");

        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        get(id).then().body("refund", nullValue());
    }

    @Test
    void killedBeforeTheIntentWasWrittenDown() {
        var id = rows.given(pending());
        stripe.opened(id);

        expectEnd(id, "FAILED");

        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void killedBeforeTheIntentWasConfirmed() {
        intent.is("requires_confirmation");
        var id = rows.given(pending());
        stripe.asked(id, intent.id);
        stripe.askedLongAgo(id);

        expectEnd(id, "FAILED");

        assertThat(intent.confirmations()).isEmpty();
        assertThat(intent.cancellations()).hasSize(1);
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void killedAfterThePaymentWasTaken() {
        intent.is("succeeded");
        var id = rows.given(pending());
        stripe.asked(id, intent.id);

        expectEnd(id, "CONFIRMED");

        assertThat(intent.confirmations()).isEmpty();
        assertThat(seats.book.buyerOf(showtime, "A1")).isEqualTo(id);
    }

    @Test
    void killedAfterThePaymentWasDeclined() {
        intent.is("requires_payment_method");
        var id = rows.given(pending());
        stripe.asked(id, intent.id);

        expectEnd(id, "FAILED");

        assertThat(intent.cancellations()).hasSize(1);
        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
    }

    @Test
    void killedBeforeTheRefund() {
        intent.is("succeeded").refunds(1200, "succeeded");
        var id = rows.given(pending().failed());
        stripe.asked(id, intent.id);

        expectEnd(id, "FAILED");

        assertThat(intent.refundsAsked()).hasSize(1);
        get(id).then().body("refund.status", is("REFUNDED"), "refund.amount", is(1200));
    }

    @Test
    void killedAfterTheRefund() {
        intent.is("succeeded").hasRefunds("succeeded");
        var id = rows.given(pending().failed());
        stripe.asked(id, intent.id);

        expectEnd(id, "FAILED");

        assertThat(intent.refundsAsked()).isEmpty();
        get(id).then().body("refund.status", is("REFUNDED"), "refund.amount", is(1200));
    }

    private State pending() {
        return State.pending(Tokens.idOf(ann), showtime, hold("A1"), "A1");
    }

    private void expectEnd(UUID id, String status) {
        rows.due(id);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows.statusAndRest(id)).containsExactly(status, "done"));
    }
}
