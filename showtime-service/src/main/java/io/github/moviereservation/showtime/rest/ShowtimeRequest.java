package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.calendar.ShowtimePlan;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.pricing.PriceRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code startsAt} in UTC, whole minutes; prices in minor units per seat kind; the theater's currency by default. */
public record ShowtimeRequest(
        @NotNull UUID movieId,
        @NotNull UUID screenId,
        @NotNull Instant startsAt,

        @Schema(
                description = "Minor units per seat kind; kinds left out cost what the theater's price rules say,"
                        + " or what they did while screen, time and format stay")
        @Size(min = 1)
        Map<@NotNull SeatKind, @NotNull @PositiveOrZero @Max(PriceRule.MAX_PRICE) Long> prices,

        @Schema(description = "ISO 4217; the theater's currency when absent")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency,

        @Schema(description = "BCP 47 tag", examples = "en")
        @NotNull
        @Size(min = 2, max = 10)
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a language tag such as en or pt-BR")
        String language,

        @Schema(description = "One of the screen's formats", examples = "2D") @NotBlank @Size(max = 20)
        String format,

        @Schema(description = "Also outside the theater's opening hours")
        Boolean force) {

    ShowtimePlan toPlan() {
        return new ShowtimePlan(
                movieId,
                screenId,
                startsAt,
                Objects.requireNonNullElse(prices, Map.of()),
                currency,
                language,
                format,
                Boolean.TRUE.equals(force));
    }
}
