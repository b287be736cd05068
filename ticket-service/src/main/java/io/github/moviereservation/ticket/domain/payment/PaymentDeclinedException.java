package io.github.moviereservation.ticket.domain.payment;

import io.github.moviereservation.web.BusinessException;

public class PaymentDeclinedException extends BusinessException {

    public PaymentDeclinedException() {
        super(Kind.PAYMENT_REQUIRED, "payment-declined", "The payment was declined; nothing was charged");
    }
}
