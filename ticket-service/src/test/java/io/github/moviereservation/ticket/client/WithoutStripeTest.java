package io.github.moviereservation.ticket.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.support.StripeEvents;
import io.github.moviereservation.ticket.support.StripeRows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stripe's key is gone, but not what it took before. */
@QuarkusTest
class WithoutStripeTest {

    private static final String NO_KEY = "STRIPE_SECRET_KEY is not set";

    @Inject
    Payments payments;

    @Inject
    StripeRows stripe;

    private final UUID booking = UUID.randomUUID();

    @BeforeEach
    void takenByStripe() {
        stripe.asked(booking, "pi_" + booking);
    }

    @Test
    void theSandboxDoesNotGiveBackWhatStripeTook() {
        assertThatThrownBy(() ->
                        VertxContextSupport.subscribeAndAwait(() -> payments.refund(booking, UUID.randomUUID(), 1200)))
                .hasMessage(NO_KEY);
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> payments.refund(booking)))
                .hasMessage(NO_KEY);
    }

    @Test
    void theSandboxDoesNotSayWhatBecameOfAPaymentToStripe() {
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> payments.status(booking)))
                .hasMessage(NO_KEY);
    }

    @Test
    void noticesOfStripeAreNotTaken() {
        StripeEvents.send("{}", StripeEvents.signature("{}", Duration.ZERO))
                .then()
                .spec(Problems.is(404, "not-found"));
    }
}
