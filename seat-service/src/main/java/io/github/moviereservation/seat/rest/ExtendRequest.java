package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The booking whose payment runs. */
public record ExtendRequest(@NotNull UUID bookingId) {}
