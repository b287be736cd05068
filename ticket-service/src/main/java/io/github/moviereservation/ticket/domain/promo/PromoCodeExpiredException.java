package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.web.BusinessException;

/** Its time is over, or it was switched off. */
public class PromoCodeExpiredException extends BusinessException {

    PromoCodeExpiredException() {
        super(Kind.RULE_BROKEN, "promo-code-expired", "This promo code is not valid any more");
    }
}
