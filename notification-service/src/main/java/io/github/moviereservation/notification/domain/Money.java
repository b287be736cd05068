package io.github.moviereservation.notification.domain;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in minor units of its currency. */
public record Money(long amount, Currency currency) {

    boolean isZero() {
        return amount == 0;
    }

    boolean isNegative() {
        return amount < 0;
    }

    Money negated() {
        return new Money(-amount, currency);
    }

    String describe() {
        return BigDecimal.valueOf(amount, currency.getDefaultFractionDigits()).toPlainString() + " "
                + currency.getCurrencyCode();
    }
}
