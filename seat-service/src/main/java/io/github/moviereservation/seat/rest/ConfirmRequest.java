package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The paid booking, and the owner of both it and the hold. */
public record ConfirmRequest(
        @NotNull UUID bookingId, @NotNull UUID userId) {}
