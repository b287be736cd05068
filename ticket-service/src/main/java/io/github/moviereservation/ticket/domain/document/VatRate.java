package io.github.moviereservation.ticket.domain.document;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a theater pays instead of the usual rate; written as {@code <theater id>:5.5}.
 *
 * @param percent from 0 to 100
 */
public record VatRate(UUID theaterId, BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public VatRate {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("Not a tax rate: " + percent);
        }
    }

    /** How the settings are read. */
    public static VatRate of(String text) {
        var parts = text.strip().split(":");
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a theater's tax rate such as <theater id>:5.5: " + text);
        }
        return new VatRate(UUID.fromString(parts[0]), new BigDecimal(parts[1]));
    }
}
