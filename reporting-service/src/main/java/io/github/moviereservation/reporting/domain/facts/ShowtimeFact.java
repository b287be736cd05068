package io.github.moviereservation.reporting.domain.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A showtime as it was scheduled or last changed. {@code capacity} counts its seats. */
public record ShowtimeFact(
        UUID id,
        long version,
        UUID movieId,
        String movieTitle,
        UUID theaterId,
        String theaterName,
        ZoneId timezone,
        String screenName,
        Instant startsAt,
        int capacity) {

    LocalDate localDate() {
        return LocalDate.ofInstant(startsAt, timezone);
    }
}
