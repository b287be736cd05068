package io.github.moviereservation.movie.messaging;

import java.time.Instant;
import java.util.UUID;

/** The part of {@code showtime.scheduled.v1} and {@code showtime.changed.v1} that this service reads. */
public record ShowtimeScheduled(UUID showtimeId, long version, Movie movie, Instant startsAt) {

    public record Movie(UUID id) {}
}
