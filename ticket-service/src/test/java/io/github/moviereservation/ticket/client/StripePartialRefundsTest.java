package io.github.moviereservation.ticket.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One payment that goes back in parts. */
@QuarkusTest
@TestProfile(WithStripe.class)
class StripePartialRefundsTest {

    @Inject
    Payments payments;

    private final StripeIntent intent = new StripeIntent();
    private final UUID payment = UUID.randomUUID();
    private final UUID refund = UUID.randomUUID();

    @BeforeEach
    void pay() throws Throwable {
        intent.becomes("succeeded");
        VertxContextSupport.subscribeAndAwait(() -> payments.charge(payment, 1200, "EUR", intent.paymentMethod));
    }

    @Test
    void aPartIsAskedForWithItsOwnId() throws Throwable {
        intent.refunds(300, "succeeded");

        assertThat(refund(300)).isEqualTo(300);

        assertThat(intent.refundsAsked()).singleElement().satisfies(asked -> {
            assertThat(asked.getHeader("Idempotency-Key")).isEqualTo(refund + "-refund-0");
            assertThat(asked.getBodyAsString()).contains("amount=300", "metadata[refund_id]=" + refund);
        });
    }

    @Test
    void aPartThatStripeKnowsIsNotAskedForAgain() throws Throwable {
        intent.hasRefund(refund, 300);

        assertThat(refund(300)).isEqualTo(300);

        assertThat(intent.refundsAsked()).isEmpty();
    }

    @Test
    void anotherPartIsAskedForAllTheSame() throws Throwable {
        intent.hasRefund(UUID.randomUUID(), 500).refunds(300, "succeeded");

        assertThat(refund(300)).isEqualTo(300);

        assertThat(intent.refundsAsked()).hasSize(1);
    }

    @Test
    void theRestIsAskedForWithoutAnAmount() throws Throwable {
        intent.hasRefund(refund, 300).refunds(900, "succeeded");

        assertThat(VertxContextSupport.subscribeAndAwait(() -> payments.refund(payment)))
                .isEqualTo(900);

        assertThat(intent.refundsAsked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.getBodyAsString()).doesNotContain("amount="));
    }

    private long refund(long amount) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> payments.refund(payment, refund, amount));
    }
}
