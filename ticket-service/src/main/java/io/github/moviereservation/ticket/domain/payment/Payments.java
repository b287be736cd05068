package io.github.moviereservation.ticket.domain.payment;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Takes and returns money; amounts are minor units. A payment is named by the id of the booking or of the exchange that it
 * is for, and everything is idempotent by that id, refunds by their own. A failed {@link Uni} means that nobody knows
 * whether money moved: {@link #status} tells later.
 */
public interface Payments {

    /** @throws UnknownPaymentTokenException for a token that the provider would refuse unseen */
    void check(String token);

    /**
     * Authorises and captures, once per payment.
     *
     * @throws PaymentUnavailableException when it is certain that this payment cannot succeed any more
     */
    Uni<PaymentStatus> charge(UUID paymentId, long amount, String currency, String token);

    /**
     * Returns all that is left of it, and answers what was returned: 0 when nothing was charged. The refund has the id of
     * the payment, which cannot succeed any more afterwards.
     */
    Uni<Long> refund(UUID paymentId);

    /** As {@link #refund(UUID)}, but returns a part, or what is left when that is less. */
    Uni<Long> refund(UUID paymentId, UUID refundId, long amount);

    /** {@link PaymentStatus#DECLINED} is final: the payment cannot succeed any more. */
    Uni<PaymentStatus> status(UUID paymentId);

    /** What the customer of an open payment has to do; null when it is nothing. */
    default Uni<PaymentAction> action(UUID paymentId) {
        return Uni.createFrom().nullItem();
    }
}
