package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.web.BusinessException;

public class OtherCurrencyException extends BusinessException {

    OtherCurrencyException() {
        super(Kind.RULE_BROKEN, "other-currency", "The other showtime is sold in another currency");
    }
}
