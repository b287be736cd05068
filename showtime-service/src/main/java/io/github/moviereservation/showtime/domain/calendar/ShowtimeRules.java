package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Layout;
import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.Theater;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    void checkVenue(ShowtimePlan plan, Showtime showtime, Screen screen, Layout layout) {
        if (plan.currency() != null && !plan.currency().equals(showtime.currency)) {
            throw new CurrencyMismatchException(showtime.currency);
        }
        if (!screen.formats.contains(plan.format())) {
            throw new FormatNotSupportedException(screen.formats);
        }
        var unpriced = layout.kinds();
        unpriced.removeAll(plan.prices().keySet());
        if (!unpriced.isEmpty()) {
            throw new PricesNotAllowedException(unpriced);
        }
    }

    void checkOpeningHours(Theater theater, Slot slot, ShowtimePlan plan) {
        if (!plan.force() && !theater.isOpenBetween(slot.start(), slot.filmEnd())) {
            throw new OutsideOpeningHoursException(theater, slot);
        }
    }

    Slot slotOf(ShowtimePlan plan, Movie movie, Screen screen) {
        var cleaning = screen.cleaningMinutes == null ? config.cleaning() : Duration.ofMinutes(screen.cleaningMinutes);
        return Slot.of(plan.startsAt(), config.trailers(), movie.duration(), cleaning);
    }
}
