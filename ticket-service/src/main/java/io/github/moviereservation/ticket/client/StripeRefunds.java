package io.github.moviereservation.ticket.client;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives money back, once, and sees to it that none is taken afterwards. */
@ApplicationScoped
class StripeRefunds {

    private static final Set<String> FAILED = Set.of("failed", "canceled");

    private final StripeApi stripe;
    private final StripeBooks books;

    StripeRefunds(StripeApi stripe, StripeBooks books) {
        this.stripe = stripe;
        this.books = books;
    }

    /** @param amount null for everything */
    Uni<Long> refund(UUID bookingId, Long amount) {
        return books.close(bookingId)
                .chain(entry -> entry.intentId() == null
                        ? nothing()
                        : stripe.retrieve(entry.intentId()).chain(intent -> refund(bookingId, intent, amount)));
    }

    private Uni<Long> refund(UUID bookingId, PaymentIntent intent, Long amount) {
        return switch (intent.getStatus()) {
            case "succeeded" -> stripe.refundsOf(intent.getId()).chain(known -> once(bookingId, intent, amount, known));
            case "canceled" -> nothing();
            // Fails when it was paid in between, or a bank is deciding: then the next try finds out.
            default -> stripe.cancel(intent.getId()).chain(StripeRefunds::nothing);
        };
    }

    /** The answer to an earlier try may have been lost, and Stripe keeps its idempotency keys for a day only. */
    private Uni<Long> once(UUID bookingId, PaymentIntent intent, Long amount, List<Refund> known) {
        var failed = (int) known.stream().filter(StripeRefunds::hasFailed).count();
        var asked = amount == null ? null : Long.valueOf(StripeAmount.of(amount, StripeIntents.currency(intent)));
        return known.stream()
                .filter(refund -> !hasFailed(refund))
                .findFirst()
                .map(refund -> Uni.createFrom().item(refund))
                .orElseGet(() -> stripe.refund(bookingId, intent.getId(), asked, failed))
                .map(StripeRefunds::returned);
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
