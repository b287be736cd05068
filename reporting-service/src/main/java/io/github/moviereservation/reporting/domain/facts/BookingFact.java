package io.github.moviereservation.reporting.domain.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A booking as one of its events tells it. Each event tells the whole booking, so the one with the highest version is all
 * that is needed, in whatever order they come. One that was exchanged counts as if it had been bought as it is now: its
 * new total on the day of its first confirmation, not the difference on the day of the exchange. Money in minor units; {@code cancelledAt} is null while the booking stands.
 */
public record BookingFact(
        UUID id,
        long version,
        Showtime showtime,
        String currency,
        long total,
        long refund,
        int tickets,
        Instant confirmedAt,
        Instant cancelledAt) {

    /** The showtime as it was when the event was written. */
    public record Showtime(
            UUID id,
            UUID movieId,
            String movieTitle,
            UUID theaterId,
            String theaterName,
            ZoneId timezone,
            String screenName,
            Instant startsAt) {}

    LocalDate showtimeOn() {
        return localDate(showtime.startsAt());
    }

    LocalDate confirmedOn() {
        return localDate(confirmedAt);
    }

    LocalDate cancelledOn() {
        return cancelledAt == null ? null : localDate(cancelledAt);
    }

    private LocalDate localDate(Instant instant) {
        return LocalDate.ofInstant(instant, showtime.timezone());
    }
}
