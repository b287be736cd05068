package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.hold.Hold;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hold as ticket-service sees it; each line's price is the base price of that seat, in minor units. */
public record BookingHoldView(
        UUID id,
        UUID showtimeId,
        UUID userId,
        Hold.Status status,
        List<String> seats,
        List<Hold.Line> lines,
        long total,
        String currency,
        Instant expiresAt) {

    static BookingHoldView of(Hold hold) {
        return new BookingHoldView(
                hold.id(),
                hold.showtimeId(),
                hold.userId(),
                hold.status(),
                hold.seats(),
                hold.lines(),
                hold.total(),
                hold.currency(),
                hold.expiresAt());
    }
}
