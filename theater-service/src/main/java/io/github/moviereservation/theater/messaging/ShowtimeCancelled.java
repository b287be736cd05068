package io.github.moviereservation.theater.messaging;

import java.util.UUID;

/** The part of {@code showtime.cancelled.v1} that this service reads. */
public record ShowtimeCancelled(UUID showtimeId, long version) {}
