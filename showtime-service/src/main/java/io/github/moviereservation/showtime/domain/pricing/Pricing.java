package io.github.moviereservation.showtime.domain.pricing;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.catalogue.Theater;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The price lists of the theaters that are planned on. What an admin says of a price counts more. */
public record Pricing(Map<UUID, PriceList> lists) {

    /** Per kind of seat. A list in another currency than the showtime's says nothing. */
    public List<PriceExplanation> explain(
            Collection<SeatKind> kinds,
            Theater theater,
            String currency,
            Instant startsAt,
            String format,
            Map<SeatKind, Long> given) {
        var list = lists.get(theater.id);
        var rules = list == null || !list.currency.equals(currency) ? PriceRules.NONE : list.rules;
        var local = startsAt.atZone(theater.zone());
        return kinds.stream()
                .map(kind -> rules.explain(kind, local, format).orGiven(given.get(kind)))
                .toList();
    }
}
