package io.github.moviereservation.theater.messaging;

import java.time.Instant;
import java.util.UUID;

/** The part of {@code showtime.scheduled.v1} and {@code showtime.changed.v1} that this service reads. */
public record ShowtimeScheduled(UUID showtimeId, long version, Movie movie, Screen screen, Instant startsAt) {

    public record Movie(String title) {}

    public record Screen(UUID id) {}
}
