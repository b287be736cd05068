package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class PaymentLostException extends BusinessException {

    PaymentLostException() {
        super(Kind.RULE_BROKEN, "payment-incomplete", "The payment did not come through");
    }
}
