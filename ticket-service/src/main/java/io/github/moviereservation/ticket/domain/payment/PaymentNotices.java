package io.github.moviereservation.ticket.domain.payment;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What the payment provider tells unasked. */
public interface PaymentNotices {

    /**
     * The id of the payment that a notice is about; null when it is about none of ours.
     *
     * @param body as it came, byte by byte: the signature covers it
     * @param signature null when there was none
     * @throws InvalidSignatureException when the provider did not sign it, or long ago
     */
    Uni<UUID> paymentOf(String body, String signature);
}
