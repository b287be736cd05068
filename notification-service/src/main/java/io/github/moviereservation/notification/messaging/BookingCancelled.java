package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.booking.Purchase;
import java.util.UUID;

/** The part of ticket-service's {@code booking.cancelled.v1} that this service reads; {@code refund} in minor units. */
public record BookingCancelled(
        UUID bookingId,
        int version,
        UUID userId,
        UUID soldBy,
        BookedShowtime showtime,
        long refund,
        String currency,
        String reason) {

    Purchase toPurchase() {
        return showtime.toPurchase(bookingId, version, userId, null);
    }
}
