package io.github.moviereservation.ticket.client;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calls of Stripe's API that a payment needs, each with an idempotency key of payment or refund, and step. */
@ApplicationScoped
class StripeApi {

    /** Which of our refunds one of Stripe's is, in its metadata. */
    static final String REFUND_ID = "refund_id";

    /** More than one payment ever has. */
    private static final long MOST_REFUNDS = 100;

    private interface Call<T> {
        T on(StripeClient stripe) throws StripeException;
    }

    private final StripeWorkers workers;
    private final Optional<StripeClient> client;

    StripeApi(StripeWorkers workers, StripeConfig config) {
        this.workers = workers;
        this.client = config.secretKey().map(key -> connect(key, config));
    }

    private static StripeClient connect(String key, StripeConfig config) {
        // It would write an id into the user's home.
        Stripe.enableTelemetry = false;
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(config.apiBase().orElse(Stripe.LIVE_API_BASE))
                .setConnectTimeout(millis(config.connectTimeout()))
                .setReadTimeout(millis(config.readTimeout()))
                .setMaxNetworkRetries(0)
                .build();
    }

    boolean isConfigured() {
        return client.isPresent();
    }

    /** Moves no money yet. */
    Uni<PaymentIntent> create(UUID paymentId, long amount, String currency, String paymentMethod) {
        var intent = PaymentIntentCreateParams.builder()
                .setAmount(StripeAmount.of(amount, currency))
                .setCurrency(StripeAmount.code(currency))
                .setPaymentMethod(paymentMethod)
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(AutomaticPaymentMethods.AllowRedirects.NEVER)
                        .build())
                .putMetadata("payment_id", paymentId.toString())
                .build();
        return call(stripe -> stripe.v1().paymentIntents().create(intent, key(paymentId, "intent")));
    }

    Uni<PaymentIntent> confirm(UUID paymentId, String intentId) {
        return call(stripe -> stripe.v1().paymentIntents().confirm(intentId, key(paymentId, "confirm")));
    }

    Uni<PaymentIntent> retrieve(String intentId) {
        return call(stripe -> stripe.v1().paymentIntents().retrieve(intentId));
    }

    Uni<PaymentIntent> cancel(String intentId) {
        return call(stripe -> stripe.v1().paymentIntents().cancel(intentId));
    }

    Uni<List<Refund>> refundsOf(String intentId) {
        var ofIntent = RefundListParams.builder()
                .setPaymentIntent(intentId)
                .setLimit(MOST_REFUNDS)
                .build();
        return call(stripe -> stripe.v1().refunds().list(ofIntent).getData());
    }

    /**
     * @param amount null for everything
     * @param number how many tries of this refund have failed before: Stripe answers a known key as it did before
     */
    Uni<Refund> refund(UUID refundId, String intentId, Long amount, int number) {
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(intentId)
                .setAmount(amount)
                .putMetadata(REFUND_ID, refundId.toString())
                .build();
        return call(stripe -> stripe.v1().refunds().create(refund, key(refundId, "refund-" + number)));
    }

    private <T> Uni<T> call(Call<T> call) {
        return client.map(stripe -> workers.run(() -> call.on(stripe)))
                .orElseGet(() -> Uni.createFrom().failure(new IllegalStateException("STRIPE_SECRET_KEY is not set")));
    }

    private static RequestOptions key(UUID id, String step) {
        return RequestOptions.builder().setIdempotencyKey(id + "-" + step).build();
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
