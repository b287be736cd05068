package io.github.moviereservation.showtime.messaging;

import java.util.UUID;

/** The part of theater-service's {@code theater.deleted.v1} that this service reads. */
public record TheaterDeleted(UUID theaterId) {}
