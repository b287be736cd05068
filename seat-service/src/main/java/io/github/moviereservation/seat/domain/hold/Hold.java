package io.github.moviereservation.seat.domain.hold;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Seats kept for one customer, at the prices agreed when they were chosen (minor units). */
public record Hold(
        UUID id,
        UUID showtimeId,
        UUID userId,
        Status status,
        List<Line> lines,
        String currency,
        Instant expiresAt,
        boolean extendedByCustomer) {

    /** A hold past its time is EXPIRED to everybody, also before the sweeper has freed its seats. */
    public enum Status {
        ACTIVE,
        CONFIRMED,
        RELEASED,
        EXPIRED
    }

    public record Line(String seat, String kind, long price) {}

    public List<String> seats() {
        return lines.stream().map(Line::seat).toList();
    }

    public long total() {
        return lines.stream().mapToLong(Line::price).sum();
    }
}
