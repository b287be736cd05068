package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.web.BusinessException;

/** It is for another film, theater or currency. */
public class PromoCodeNotForShowtimeException extends BusinessException {

    PromoCodeNotForShowtimeException() {
        super(Kind.RULE_BROKEN, "promo-code-not-for-showtime", "This promo code is not for this showtime");
    }
}
