package io.github.moviereservation.seat.rest;

import java.util.UUID;

/** The booking that gave the hold up, if there was one. */
public record ReleaseRequest(UUID bookingId) {}
