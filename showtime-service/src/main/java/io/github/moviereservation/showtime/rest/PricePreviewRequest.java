package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.pricing.PriceQuery;
import io.github.moviereservation.showtime.domain.pricing.PriceRule;
import io.github.moviereservation.web.InvalidInputException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The part of a showtime that its prices depend on. */
public record PricePreviewRequest(
        @NotNull UUID screenId,
        @NotNull Instant startsAt,
        @NotBlank @Size(max = 20) String format,
        @Size(min = 1) Map<@NotNull SeatKind, @NotNull @PositiveOrZero @Max(PriceRule.MAX_PRICE) Long> prices) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

    PriceQuery toQuery() {
        if (startsAt.isBefore(FIRST) || startsAt.isAfter(LAST)) {
            throw new InvalidInputException("startsAt", "must be between the years 1900 and 2999");
        }
        return new PriceQuery(screenId, startsAt, format, Objects.requireNonNullElse(prices, Map.of()));
    }
}
