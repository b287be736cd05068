package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;

public class CurrencyMismatchException extends BusinessException {

    CurrencyMismatchException(String currency) {
        super(Kind.RULE_BROKEN, "currency-mismatch", "Tickets of this showtime are sold in " + currency);
    }
}
