package io.github.moviereservation.showtime.domain.pricing;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.web.DayOrInstant;
import io.github.moviereservation.web.InvalidInputException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a theater's prices come about: base prices in minor units, changed by the rules that fit, one after another. */
public record PriceRules(Map<SeatKind, Long> basePrices, List<LocalDate> holidays, List<PriceRule> rules) {

    public static final PriceRules NONE = new PriceRules(Map.of(), List.of(), List.of());

    /** What bean validation cannot judge. */
    public void check() {
        for (int i = 0; i < holidays.size(); i++) {
            if (!DayOrInstant.isSupported(holidays.get(i))) {
                throw new InvalidInputException("holidays[" + i + "]", "must be between the years 1900 and 2999");
            }
        }
        var names = new HashSet<String>();
        for (int i = 0; i < rules.size(); i++) {
            check(rules.get(i), "rules[" + i + "]", names);
        }
    }

    private static void check(PriceRule rule, String field, Set<String> names) {
        if (!names.add(rule.name())) {
            throw new InvalidInputException(field + ".name", "is the name of another rule too");
        }
        if ((rule.percent() == null) == (rule.amount() == null)) {
            throw new InvalidInputException(field + ".percent", "must be given, or amount, but not both");
        }
        if ((rule.from() == null) != (rule.to() == null)) {
            throw new InvalidInputException(
                    field + (rule.from() == null ? ".from" : ".to"), "must be given with the other end");
        }
        if (rule.from() != null && rule.from().equals(rule.to())) {
            throw new InvalidInputException(field + ".to", "must be another time than from");
        }
    }

    /** How the price of a kind comes about; without a base price there is none. */
    public PriceExplanation explain(SeatKind kind, ZonedDateTime startsAt, String format) {
        var base = basePrices.get(kind);
        if (base == null) {
            return new PriceExplanation(kind, null, List.of(), null, null);
        }
        var start = new PricedStart(startsAt.toLocalDate(), startsAt.toLocalTime(), format, Set.copyOf(holidays));
        var steps = new ArrayList<PriceExplanation.Step>();
        long price = base;
        for (var rule : rules) {
            if (rule.fits(start, kind)) {
                price = rule.applyTo(price);
                steps.add(new PriceExplanation.Step(rule.name(), rule.percent(), rule.amount(), price));
            }
        }
        return new PriceExplanation(kind, base, steps, null, price);
    }
}
