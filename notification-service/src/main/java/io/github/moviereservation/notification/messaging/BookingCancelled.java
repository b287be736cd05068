package io.github.moviereservation.notification.messaging;

import java.util.UUID;

/** The part of ticket-service's {@code booking.cancelled.v1} that this service reads; {@code refund} in minor units. */
public record BookingCancelled(
        UUID bookingId, UUID userId, BookedShowtime showtime, long refund, String currency, String reason) {}
