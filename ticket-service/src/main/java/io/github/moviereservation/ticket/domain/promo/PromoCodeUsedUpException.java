package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.web.BusinessException;

public class PromoCodeUsedUpException extends BusinessException {

    private PromoCodeUsedUpException(String detail) {
        super(Kind.RULE_BROKEN, "promo-code-used-up", detail);
    }

    static PromoCodeUsedUpException byAll() {
        return new PromoCodeUsedUpException("This promo code is used up");
    }

    static PromoCodeUsedUpException byCustomer() {
        return new PromoCodeUsedUpException("You have used this promo code as often as one customer may");
    }
}
