package io.github.moviereservation.notification.messaging;

import java.util.UUID;

/** The part of ticket-service's {@code booking.failed.v1} that this service reads. */
public record BookingFailed(UUID userId, UUID showtimeId, String reason) {}
