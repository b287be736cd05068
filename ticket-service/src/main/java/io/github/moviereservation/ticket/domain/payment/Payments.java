package io.github.moviereservation.ticket.domain.payment;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Takes and returns money. Everything is idempotent by the booking's id; amounts are minor units. A failed {@link Uni}
 * means that nobody knows whether money moved: {@link #status} tells later.
 */
public interface Payments {

    /** @throws UnknownPaymentTokenException for a token that the provider would refuse unseen */
    void check(String token);

    /**
     * Authorises and captures, once per booking.
     *
     * @throws PaymentUnavailableException when it is certain that no charge of this booking can succeed
     */
    Uni<PaymentStatus> charge(UUID bookingId, long amount, String currency, String token);

    /**
     * Returns all of it, and answers what was returned: 0 when nothing was charged. No charge of this booking can succeed
     * afterwards.
     */
    Uni<Long> refund(UUID bookingId);

    /** As {@link #refund(UUID)}, but returns a part. Of several refunds of one booking, the first counts. */
    Uni<Long> refund(UUID bookingId, long amount);

    /** {@link PaymentStatus#DECLINED} is final: no later charge of this booking can succeed. */
    Uni<PaymentStatus> status(UUID bookingId);

    /** What the customer of an open payment has to do; null when it is nothing. */
    default Uni<PaymentAction> action(UUID bookingId) {
        return Uni.createFrom().nullItem();
    }
}
