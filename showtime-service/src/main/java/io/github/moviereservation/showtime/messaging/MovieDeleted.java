package io.github.moviereservation.showtime.messaging;

import java.util.UUID;

/** The part of movie-service's {@code movie.deleted.v1} that this service reads. */
public record MovieDeleted(UUID movieId) {}
