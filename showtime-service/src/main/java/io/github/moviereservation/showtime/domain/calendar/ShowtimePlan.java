package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What an admin wants to show. Prices in minor units, those that the theater's rules do not make; without a currency the showtime's own is meant, or the theater's
 * for a new one. Forced, it may lie outside the opening hours.
 */
public record ShowtimePlan(
        UUID movieId,
        UUID screenId,
        Instant startsAt,
        Map<SeatKind, Long> prices,
        String currency,
        String language,
        String format,
        boolean force) {}
