package io.github.moviereservation.seat.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The part of {@code booking.confirmed.v1} and {@code booking.cancelled.v1} that this service reads. */
public record BookingChanged(UUID bookingId, int version, Showtime showtime, List<Line> lines, Instant confirmedAt) {

    public record Showtime(UUID id) {}

    public record Line(String seat) {}

    List<String> seats() {
        return lines.stream().map(Line::seat).toList();
    }
}
