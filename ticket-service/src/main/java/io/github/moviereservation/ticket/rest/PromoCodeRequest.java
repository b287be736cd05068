package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.moviereservation.ticket.domain.promo.PromoCodeDetails;
import io.github.moviereservation.web.InvalidInputException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/**
 * Either {@code percentOff}, or {@code amountOff} with its {@code currency}. It may come back as it was read: what the
 * server keeps is left aside.
 *
 * @param amountOff minor units, off the booking and not off each seat
 * @param validFrom at once when absent
 * @param validUntil the first instant at which it is not valid any more; without end when absent
 * @param usageLimit by all customers together; without limit when absent
 * @param movieId restricts it to a film
 * @param theaterId restricts it to a theater
 * @param active default true; false switches it off
 */
@JsonIgnoreProperties({"id", "used", "createdAt"})
public record PromoCodeRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,40}", message = "must be 3 to 40 letters, digits and hyphens")
        String code,

        @Min(1) @Max(100) Integer percentOff,
        @Min(1) @Max(MAX_AMOUNT) Long amountOff,

        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 currency")
        String currency,

        Instant validFrom,
        Instant validUntil,
        @Min(1) Integer usageLimit,
        @Min(1) Integer limitPerCustomer,
        UUID movieId,
        UUID theaterId,
        Boolean active) {

    private static final long MAX_AMOUNT = 1_000_000_000;

    /** Years that PostgreSQL and people can do something with. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public PromoCodeRequest {
        active = active == null || active;
    }

    PromoCodeDetails toDetails() {
        requireSense();
        return new PromoCodeDetails(
                code,
                percentOff,
                amountOff,
                currency,
                validFrom,
                validUntil,
                usageLimit,
                limitPerCustomer,
                movieId,
                theaterId,
                active);
    }

    private void requireSense() {
        if ((percentOff == null) == (amountOff == null)) {
            throw new InvalidInputException("percentOff", "must be given, or amountOff, but not both");
        }
        if ((amountOff == null) != (currency == null)) {
            throw new InvalidInputException("currency", "must be given with amountOff, and only then");
        }
        requireOurTime("validFrom", validFrom);
        requireOurTime("validUntil", validUntil);
        if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            throw new InvalidInputException("validUntil", "must be after validFrom");
        }
    }

    private static void requireOurTime(String field, Instant time) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw new InvalidInputException(field, "must be between the years 2000 and 9999");
        }
    }
}
