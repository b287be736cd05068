package io.github.moviereservation.ticket.domain.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that its key is remembered with.
 *
 * @param exchangeId null for the request that made the booking
 */
public record Remembered(UUID bookingId, UUID exchangeId, UUID userId, String key, String hash, Instant at) {

    static Remembered of(BookingOrder order, Booking booking) {
        return new Remembered(
                booking.id, null, order.userId(), order.idempotencyKey(), order.hash(), booking.createdAt);
    }
}
