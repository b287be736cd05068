package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.hold.Hold;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hold as its customer sees it: {@code total} in minor units of the currency, {@code expiresAt} in UTC. */
public record HoldView(
        UUID id,
        UUID showtimeId,
        List<String> seats,
        long total,
        String currency,
        Instant expiresAt,
        Hold.Status status,
        boolean extended) {

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id(),
                hold.showtimeId(),
                hold.seats(),
                hold.total(),
                hold.currency(),
                hold.expiresAt(),
                hold.status(),
                hold.extendedByCustomer());
    }
}
