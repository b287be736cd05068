package io.github.moviereservation.ticket.domain.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What of a price is value added tax.
 *
 * @param rate percent
 * @param net minor units, as {@code tax}; together they are the price
 */
record Vat(BigDecimal rate, long net, long tax) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param gross minor units; the tax in it is rounded half up */
    static Vat in(long gross, BigDecimal rate) {
        var tax = BigDecimal.valueOf(gross)
                .multiply(rate)
                .divide(HUNDRED.add(rate), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Vat(rate, gross - tax, tax);
    }
}
