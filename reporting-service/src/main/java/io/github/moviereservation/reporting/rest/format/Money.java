package io.github.moviereservation.reporting.rest.format;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in minor units of an ISO 4217 currency, as a cell of a table. */
public record Money(long amount, String currency) {

    int digits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    BigDecimal major() {
        return BigDecimal.valueOf(amount, digits());
    }
}
