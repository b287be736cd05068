package io.github.moviereservation.ticket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.support.StripeIntent;
import io.github.moviereservation.ticket.support.WithStripe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Steps of one payment that come twice, too late or at once. */
@QuarkusTest
@TestProfile(WithStripe.class)
class StripePaymentsTest {

    @Inject
    Payments payments;

    private final StripeIntent intent = new StripeIntent();
    private final UUID booking = UUID.randomUUID();

    @Test
    void aRepeatedChargeIsTheSameOneForStripe() {
        intent.becomes("succeeded");

        assertThat(charge()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(charge()).isEqualTo(PaymentStatus.CAPTURED);

        assertThat(intent.creations().stream().map(StripePaymentsTest::key)).containsOnly(booking + "-intent");
        assertThat(intent.confirmations().stream().map(StripePaymentsTest::key)).containsOnly(booking + "-confirm");
    }

    @Test
    void aChargeAfterGivingUpIsRefused() {
        intent.becomes("succeeded");

        assertThat(result(() -> payments.refund(booking))).isZero();

        assertThat(charge()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(result(() -> payments.status(booking))).isEqualTo(PaymentStatus.NONE);
        assertThat(intent.creations()).isEmpty();
    }

    @Test
    void givingUpWhileStripePreparesThePaymentStopsIt() {
        intent.becomes("succeeded").isMadeSlowly(Duration.ofSeconds(1));
        var charged = CompletableFuture.supplyAsync(this::charge);
        await().until(() -> !intent.creations().isEmpty());

        assertThat(result(() -> payments.refund(booking))).isZero();

        assertThat(charged.join()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(intent.confirmations()).isEmpty();
    }

    @Test
    void aPaymentThatWasNeverAskedForIsNone() {
        assertThat(result(() -> payments.status(booking))).isEqualTo(PaymentStatus.NONE);
    }

    private PaymentStatus charge() {
        return result(() -> payments.charge(booking, 1200, "EUR", intent.paymentMethod));
    }

    private static <T> T result(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static String key(LoggedRequest request) {
        return request.getHeader("Idempotency-Key");
    }
}
