package io.github.moviereservation.notification.domain.booking;

import io.github.moviereservation.notification.domain.Screening;
import java.time.Instant;
import java.util.UUID;

/**
 * A booking as one of its events tells it.
 *
 * @param showtimeVersion at which the showtime was as {@code screening} says
 * @param exchangedAt when it got these seats instead of others; null when it was bought with them
 */
public record Purchase(
        UUID bookingId,
        int version,
        UUID userId,
        UUID showtimeId,
        int showtimeVersion,
        Screening screening,
        Instant exchangedAt) {

    boolean isExchange() {
        return exchangedAt != null;
    }
}
