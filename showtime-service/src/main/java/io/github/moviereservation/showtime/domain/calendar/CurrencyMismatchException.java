package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;

public class CurrencyMismatchException extends BusinessException {

    CurrencyMismatchException(String currency) {
        super(Kind.RULE_BROKEN, "currency-mismatch", "The theater sells in " + currency);
    }
}
