package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.pricing.PriceList;
import io.github.moviereservation.showtime.domain.pricing.PriceRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The version grows by each change and is 0 before the first. */
public record PriceRulesView(
        UUID theaterId,
        long version,
        String currency,
        Map<SeatKind, Long> basePrices,
        List<LocalDate> holidays,
        List<PriceRule> rules) {

    static PriceRulesView of(PriceList list) {
        return new PriceRulesView(
                list.theaterId,
                list.version,
                list.currency,
                list.rules.basePrices(),
                list.rules.holidays(),
                list.rules.rules());
    }
}
