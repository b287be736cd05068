package io.github.moviereservation.showtime.domain.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as the theater's clock shows it, for people. */
final class TheaterTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private TheaterTime() {}

    static String of(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
