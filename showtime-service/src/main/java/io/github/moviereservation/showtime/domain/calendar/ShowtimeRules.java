package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Layout;
import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.catalogue.Theater;
import io.github.moviereservation.showtime.domain.pricing.Pricing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** What a plan must keep to, apart from not overlapping with another showtime. */
@ApplicationScoped
public class ShowtimeRules {

    private final ShowtimeConfig config;

    ShowtimeRules(ShowtimeConfig config) {
        this.config = config;
    }

    void checkStart(Instant startsAt, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new StartNotAllowedException("startsAt must be in the future");
        }
        if (startsAt.isAfter(now.plus(config.horizon()))) {
            throw new StartNotAllowedException(
                    "startsAt must be within " + config.horizon().toDays() + " days from now");
        }
        if (!startsAt.equals(startsAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw new StartNotAllowedException("startsAt must be a whole minute");
        }
    }

    /** The currency is the one of scheduling, even when the theater's is another by now: seats may be held in it. */
    void checkVenue(ShowtimePlan plan, Showtime showtime, Screen screen) {
        if (plan.currency() != null && !plan.currency().equals(showtime.currency)) {
            throw new CurrencyMismatchException(showtime.currency);
        }
        if (!screen.formats.contains(plan.format())) {
            throw new FormatNotSupportedException(screen.formats);
        }
    }

    /** What each seat costs: what the plan says, and for the kinds that it leaves out what follows from the rules. */
    Map<SeatKind, Long> pricesOf(ShowtimePlan plan, Showtime showtime, Layout layout, Pricing pricing) {
        var explained = pricing.explain(
                layout.kinds(), showtime.theater, showtime.currency, plan.startsAt(), plan.format(), plan.prices());
        var prices = new EnumMap<SeatKind, Long>(SeatKind.class);
        prices.putAll(plan.prices());
        var unpriced = EnumSet.noneOf(SeatKind.class);
        for (var kind : explained) {
            if (kind.price() == null) {
                unpriced.add(kind.kind());
            } else {
                prices.put(kind.kind(), kind.price());
            }
        }
        if (!unpriced.isEmpty()) {
            throw new PricesNotAllowedException(unpriced);
        }
        return prices;
    }

    void checkOpeningHours(Theater theater, Slot slot, ShowtimePlan plan) {
        if (!plan.force() && !theater.isOpenBetween(slot.start(), slot.filmEnd())) {
            throw new OutsideOpeningHoursException(theater, slot);
        }
    }

    /** When guests leave; the screen stays occupied while it is cleaned. */
    Instant filmEndOf(Showtime showtime) {
        return showtime.startsAt.plus(config.trailers()).plus(showtime.movie.duration());
    }

    Slot slotOf(ShowtimePlan plan, Movie movie, Screen screen) {
        var cleaning = screen.cleaningMinutes == null ? config.cleaning() : Duration.ofMinutes(screen.cleaningMinutes);
        return Slot.of(plan.startsAt(), config.trailers(), movie.duration(), cleaning);
    }
}
