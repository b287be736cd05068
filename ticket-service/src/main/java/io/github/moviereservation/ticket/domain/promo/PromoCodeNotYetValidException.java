package io.github.moviereservation.ticket.domain.promo;

import io.github.moviereservation.web.BusinessException;
import java.time.Instant;

public class PromoCodeNotYetValidException extends BusinessException {

    PromoCodeNotYetValidException(Instant validFrom) {
        super(Kind.RULE_BROKEN, "promo-code-not-yet-valid", "This promo code is not valid yet");
        with("validFrom", validFrom);
    }
}
