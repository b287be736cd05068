package io.github.moviereservation.ticket.client;

import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stripe when it has its key, else the sandbox. What Stripe once took, only Stripe can tell of and give back: without
 * its key that fails, and is tried until it is there again.
 */
@ApplicationScoped
class ConfiguredPayments implements Payments {

    private final StripePayments stripe;
    private final SandboxPayments sandbox;

    ConfiguredPayments(StripePayments stripe, SandboxPayments sandbox) {
        this.stripe = stripe;
        this.sandbox = sandbox;
    }

    @Override
    public void check(String token) {
        chosen().check(token);
    }

    @Override
    public Uni<PaymentStatus> charge(UUID paymentId, long amount, String currency, String token) {
        return chosen().charge(paymentId, amount, currency, token);
    }

    @Override
    public Uni<Long> refund(UUID paymentId) {
        return of(paymentId, provider -> provider.refund(paymentId));
    }

    @Override
    public Uni<Long> refund(UUID paymentId, UUID refundId, long amount) {
        return of(paymentId, provider -> provider.refund(paymentId, refundId, amount));
    }

    @Override
    public Uni<PaymentStatus> status(UUID paymentId) {
        return of(paymentId, provider -> provider.status(paymentId));
    }

    @Override
    public Uni<PaymentAction> action(UUID paymentId) {
        return chosen().action(paymentId);
    }

    private Payments chosen() {
        return stripe.isConfigured() ? stripe : sandbox;
    }

    private <T> Uni<T> of(UUID paymentId, Function<Payments, Uni<T>> call) {
        return stripe.isConfigured()
                ? call.apply(stripe)
                : stripe.knows(paymentId).chain(known -> call.apply(known ? stripe : sandbox));
    }
}
