package io.github.moviereservation.reporting.messaging;

import java.util.UUID;

/** The part of showtime-service's {@code showtime.cancelled.v1} that this service reads. */
public record ShowtimeCancelled(UUID showtimeId) {}
