package io.github.moviereservation.ticket.domain.seats;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Seats kept for somebody by seat-service.
 *
 * @param total of the base prices, minor units
 */
public record Hold(
        UUID id,
        UUID showtimeId,
        UUID userId,
        Status status,
        List<String> seats,
        List<Line> lines,
        long total,
        String currency,
        Instant expiresAt) {

    public enum Status {
        ACTIVE,
        CONFIRMED,
        RELEASED,
        EXPIRED
    }

    /** @param price base price of the seat's kind, minor units */
    public record Line(String seat, String kind, long price) {}
}
