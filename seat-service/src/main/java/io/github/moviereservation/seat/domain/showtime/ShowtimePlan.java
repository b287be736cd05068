package io.github.moviereservation.seat.domain.showtime;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What the calendar says about a showtime, at one version of it. Prices are minor units per kind of seat. */
public record ShowtimePlan(
        UUID id,
        int version,
        Instant startsAt,
        String timezone,
        String currency,
        Map<SeatKind, Long> prices,
        Layout layout) {

    /** The price of every kind that the room has; a kind without a price of its own costs what a STANDARD seat does. */
    Map<SeatKind, Long> pricesOfRoom() {
        var complete = new EnumMap<SeatKind, Long>(SeatKind.class);
        complete.putAll(prices);
        for (var place : layout.places()) {
            if (complete.computeIfAbsent(place.kind(), _ -> prices.get(SeatKind.STANDARD)) == null) {
                throw new IllegalArgumentException("Showtime %s has no price for %s".formatted(id, place.kind()));
            }
        }
        return complete;
    }
}
