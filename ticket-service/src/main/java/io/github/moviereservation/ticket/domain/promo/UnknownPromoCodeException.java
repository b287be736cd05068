package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.web.BusinessException;

public class UnknownPromoCodeException extends BusinessException {

    UnknownPromoCodeException() {
        super(Kind.RULE_BROKEN, "unknown-promo-code", "This promo code does not exist");
    }
}
