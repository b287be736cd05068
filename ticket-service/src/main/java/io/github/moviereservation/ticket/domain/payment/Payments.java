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

    /** Authorises and captures, once per booking. */
    Uni<PaymentStatus> charge(UUID bookingId, long amount, String currency, String token);

    /**
     * Returns all of it, and answers what was returned: 0 when nothing was charged. No charge of this booking can succeed
     * afterwards.
     */
    Uni<Long> refund(UUID bookingId);

    /** As {@link #refund(UUID)}, but returns a part. Of several refunds of one booking, the first counts. */
    Uni<Long> refund(UUID bookingId, long amount);

    Uni<PaymentStatus> status(UUID bookingId);
}
