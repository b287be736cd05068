package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.web.BusinessException;

/** The difference is known when the seats are held, and not before. */
public class PaymentMissingException extends BusinessException {

    PaymentMissingException(long difference, String currency) {
        super(Kind.RULE_BROKEN, "payment-missing", "The new seats cost more: a payment is needed");
        with("difference", difference);
        with("currency", currency);
    }
}
