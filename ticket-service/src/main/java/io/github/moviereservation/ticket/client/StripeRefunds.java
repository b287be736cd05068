package io.github.moviereservation.ticket.client;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives money back, each refund once, and sees to it that none is taken afterwards. */
@ApplicationScoped
class StripeRefunds {

    private static final Set<String> FAILED = Set.of("failed", "canceled");

    private final StripeApi stripe;
    private final StripeBooks books;

    StripeRefunds(StripeApi stripe, StripeBooks books) {
        this.stripe = stripe;
        this.books = books;
    }

    /** One refund of a payment. */
    private record Order(UUID paymentId, UUID refundId, Long amount) {

        /** Those without our mark are from before there were several, or were made by hand: they count as the first. */
        boolean isFor(Refund refund) {
            var mark =
                    refund.getMetadata() == null ? null : refund.getMetadata().get(StripeApi.REFUND_ID);
            return mark == null ? refundId.equals(paymentId) : mark.equals(refundId.toString());
        }
    }

    /** @param amount null for everything */
    Uni<Long> refund(UUID paymentId, UUID refundId, Long amount) {
        var order = new Order(paymentId, refundId, amount);
        return books.close(paymentId)
                .chain(entry -> entry.intentId() == null
                        ? nothing()
                        : stripe.retrieve(entry.intentId()).chain(intent -> refund(order, intent)));
    }

    private Uni<Long> refund(Order order, PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" -> stripe.refundsOf(intent.getId()).chain(known -> once(order, intent, known));
            case "canceled" -> nothing();
            // Fails when it was paid in between, or a bank is deciding: then the next try finds out.
            default -> stripe.cancel(intent.getId()).chain(StripeRefunds::nothing);
        };
    }

    /** The answer to an earlier try may have been lost, and Stripe keeps its idempotency keys for a day only. */
    private Uni<Long> once(Order order, PaymentIntent intent, List<Refund> known) {
        var tries = known.stream().filter(order::isFor).toList();
        return tries.stream()
                .filter(refund -> !hasFailed(refund))
                .findFirst()
                .map(refund -> Uni.createFrom().item(refund))
                .orElseGet(() ->
                        stripe.refund(order.refundId(), intent.getId(), stripeAmount(order, intent), tries.size()))
                .map(StripeRefunds::returned);
    }

    private static Long stripeAmount(Order order, PaymentIntent intent) {
        return order.amount() == null
                ? null
                : Long.valueOf(StripeAmount.of(order.amount(), StripeIntents.currency(intent)));
    }

    private static long returned(Refund refund) {
        if (hasFailed(refund)) {
            throw new IllegalStateException("Stripe could not refund " + refund.getPaymentIntent());
        }
        return StripeAmount.from(refund.getAmount(), refund.getCurrency());
    }

    private static boolean hasFailed(Refund refund) {
        return FAILED.contains(refund.getStatus());
    }

    private static Uni<Long> nothing() {
        return Uni.createFrom().item(0L);
    }
}
