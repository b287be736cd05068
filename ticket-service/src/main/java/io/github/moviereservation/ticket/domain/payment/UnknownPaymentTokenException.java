package io.github.moviereservation.ticket.domain.payment;

import io.github.moviereservation.web.BusinessException;

public class UnknownPaymentTokenException extends BusinessException {

    public UnknownPaymentTokenException() {
        super(Kind.RULE_BROKEN, "unknown-payment-token", "The payment provider does not know this token");
    }
}
