package io.github.moviereservation.ticket.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A bound of a time range: an instant ({@code 2026-11-27T19:15:00Z}), or a whole day ({@code 2026-11-27}, in UTC). */
public record DayOrInstant(Instant start, Instant end) {

    private static final int LENGTH_OF_A_DAY = "2026-11-27".length();

    /** @throws java.time.DateTimeException when it is neither, which becomes a 400 */
    public static DayOrInstant fromString(String text) {
        if (text.length() > LENGTH_OF_A_DAY) {
            var instant = Instant.parse(text);
            return new DayOrInstant(instant, instant);
        }
        var day = LocalDate.parse(text);
        return new DayOrInstant(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
