package io.github.moviereservation.showtime.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The next days on which clocks change, wherever it comes first: within the months that may be planned. */
public record Changeover(ZoneId zone, LocalDate day) {

    private static final List<String> ZONES = List.of("Europe/Berlin", "Australia/Sydney");
    private static final Duration NOT_BEFORE = Duration.ofDays(20);

    /** The day that lacks an hour. */
    public static Changeover toSummer() {
        return next(true);
    }

    /** The day that has an hour twice. */
    public static Changeover toWinter() {
        return next(false);
    }

    public static Stream<Changeover> both() {
        return Stream.of(toSummer(), toWinter());
    }

    private static Changeover next(boolean gap) {
        return ZONES.stream()
                .map(ZoneId::of)
                .map(zone -> next(zone, gap, Instant.now().plus(NOT_BEFORE)))
                .min(Comparator.comparing(Changeover::day))
                .orElseThrow();
    }

    private static Changeover next(ZoneId zone, boolean gap, Instant after) {
        var transition = zone.getRules().nextTransition(after);
        return transition.isGap() == gap
                ? new Changeover(zone, transition.getDateTimeBefore().toLocalDate())
                : next(zone, gap, transition.getInstant());
    }
}
