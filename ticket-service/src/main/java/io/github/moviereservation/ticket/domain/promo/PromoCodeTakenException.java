package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.web.BusinessException;

public class PromoCodeTakenException extends BusinessException {

    PromoCodeTakenException(String code) {
        super(Kind.CONFLICT, "promo-code-taken", "There is a promo code " + code + " already");
    }
}
