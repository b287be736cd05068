package io.github.moviereservation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A bound of a time range in a query: a whole day ({@code 2026-11-27}), or an instant ({@code 2026-11-27T19:15:00Z}).
 * As the end of the range, a day belongs to it and an instant does not.
 *
 * @param day null for an instant
 * @param instant null for a day
 */
public record DayOrInstant(LocalDate day, Instant instant) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final int LENGTH_OF_A_DAY = "2026-11-27".length();

    /** @throws DateTimeException when it is neither, or outside the years 1900 to 2999, which becomes a 400 */
    public static DayOrInstant fromString(String text) {
        if (text.length() <= LENGTH_OF_A_DAY) {
            return new DayOrInstant(supported(LocalDate.parse(text)), null);
        }
        var instant = Instant.parse(text);
        supported(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return new DayOrInstant(null, instant);
    }

    public static DayOrInstant of(Instant instant) {
        return new DayOrInstant(null, instant);
    }

    /** Whether every calendar and database here can work with it. */
    public static boolean isSupported(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** The first instant of a range that begins with this. */
    public Instant start(ZoneId zone) {
        return day == null ? instant : day.atStartOfDay(zone).toInstant();
    }

    /** The first instant after a range that ends with this. */
    public Instant end(ZoneId zone) {
        return day == null ? instant : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate supported(LocalDate day) {
        if (!isSupported(day)) {
            throw new DateTimeException("Not between the years 1900 and 2999: " + day);
        }
        return day;
    }
}
