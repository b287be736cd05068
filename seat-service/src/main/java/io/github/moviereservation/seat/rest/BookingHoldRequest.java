package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * A hold under an id that the caller chose, so that the call can be repeated; {@code accessible} asks for wheelchair
 * spaces and the seats beside them.
 */
public record BookingHoldRequest(
        @NotNull UUID holdId,
        @NotNull UUID userId,
        @NotNull UUID showtimeId,
        @NotNull List<@NotNull String> seats,
        Boolean accessible) {

    public BookingHoldRequest {
        accessible = accessible != null && accessible;
    }
}
