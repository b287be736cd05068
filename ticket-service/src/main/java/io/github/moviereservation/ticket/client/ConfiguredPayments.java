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
    public Uni<PaymentStatus> charge(UUID bookingId, long amount, String currency, String token) {
        return chosen().charge(bookingId, amount, currency, token);
    }

    @Override
    public Uni<Long> refund(UUID bookingId) {
        return of(bookingId, provider -> provider.refund(bookingId));
    }

    @Override
    public Uni<Long> refund(UUID bookingId, long amount) {
        return of(bookingId, provider -> provider.refund(bookingId, amount));
    }

    @Override
    public Uni<PaymentStatus> status(UUID bookingId) {
        return of(bookingId, provider -> provider.status(bookingId));
    }

    @Override
    public Uni<PaymentAction> action(UUID bookingId) {
        return chosen().action(bookingId);
    }

    private Payments chosen() {
        return stripe.isConfigured() ? stripe : sandbox;
    }

    private <T> Uni<T> of(UUID bookingId, Function<Payments, Uni<T>> call) {
        return stripe.isConfigured()
                ? call.apply(stripe)
                : stripe.knows(bookingId).chain(known -> call.apply(known ? stripe : sandbox));
    }
}
