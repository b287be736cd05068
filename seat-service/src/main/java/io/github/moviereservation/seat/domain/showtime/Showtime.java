package io.github.moviereservation.seat.domain.showtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What selling needs to know of a showtime. Immutable: a change makes a new one with a higher revision.
 *
 * @param version the calendar's: the seats are named as in its plan of that version
 * @param prices minor units of the currency
 * @param loneSeatRule whether a hold may not leave a single seat alone
 */
public record Showtime(
        UUID id,
        long revision,
        int version,
        boolean scheduled,
        Instant startsAt,
        String currency,
        Map<SeatKind, Long> prices,
        boolean loneSeatRule,
        Layout layout) {

    public boolean hasStarted(Instant now) {
        return !startsAt.isAfter(now);
    }

    public boolean startsWithin(Duration time, Instant now) {
        return !startsAt.isAfter(now.plus(time));
    }

    public long priceOf(Place place) {
        return prices.get(place.kind());
    }
}
