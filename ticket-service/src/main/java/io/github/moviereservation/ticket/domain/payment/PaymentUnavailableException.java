package io.github.moviereservation.ticket.domain.payment;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

/** Nothing was charged, and nothing will be. */
public class PaymentUnavailableException extends BusinessException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public PaymentUnavailableException() {
        super(
                Kind.UNAVAILABLE,
                "payment-unavailable",
                "The payment provider cannot be reached at the moment; nothing was charged");
        retryAfter(RETRY_AFTER);
    }
}
