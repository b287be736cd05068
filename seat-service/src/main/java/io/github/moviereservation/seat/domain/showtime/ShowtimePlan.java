package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.seat.domain.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the calendar says about a showtime, at one version of it. Prices are minor units per kind of seat. */
public record ShowtimePlan(
        UUID id,
        int version,
        Instant startsAt,
        String timezone,
        String currency,
        Map<String, Long> prices,
        List<PlannedSeat> seats) {

    private static final String STANDARD = "STANDARD";

    public record PlannedSeat(SeatId id, String kind) {}

    /** The price of every kind that the room has; a kind without a price of its own costs what a STANDARD seat does. */
    Map<String, Long> pricesOfRoom() {
        var complete = new TreeMap<>(prices);
        for (var seat : seats) {
            if (complete.computeIfAbsent(seat.kind(), _ -> prices.get(STANDARD)) == null) {
                throw new IllegalArgumentException("Showtime %s has no price for %s".formatted(id, seat.kind()));
            }
        }
        return complete;
    }
}
