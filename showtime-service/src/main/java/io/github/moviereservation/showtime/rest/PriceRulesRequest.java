package io.github.moviereservation.showtime.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.pricing.PriceRule;
import io.github.moviereservation.showtime.domain.pricing.PriceRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** Base prices in minor units of the theater's currency. The rules apply in their order. */
@JsonIgnoreProperties({"theaterId", "version", "currency"})
@Schema(
        properties = {
            @SchemaProperty(name = "theaterId", readOnly = true),
            @SchemaProperty(name = "version", readOnly = true),
            @SchemaProperty(name = "currency", readOnly = true)
        })
public record PriceRulesRequest(
        @NotNull Map<@NotNull SeatKind, @NotNull @PositiveOrZero @Max(PriceRule.MAX_PRICE) Long> basePrices,
        @Size(max = 400) List<@NotNull LocalDate> holidays,
        @Size(max = 100) List<@NotNull @Valid PriceRule> rules) {

    PriceRules toRules() {
        return new PriceRules(
                basePrices,
                Objects.requireNonNullElse(holidays, List.of()),
                Objects.requireNonNullElse(rules, List.of()));
    }
}
