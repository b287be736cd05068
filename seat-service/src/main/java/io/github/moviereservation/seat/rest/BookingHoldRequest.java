package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * A hold under an id that the caller chose, so that the call can be repeated; {@code accessible} asks for wheelchair
 * spaces and the seats beside them, {@code staff} says that somebody at the counter asks, whose open holds are not
 * limited. Both are false by default.
 */
public record BookingHoldRequest(
        @NotNull UUID holdId,
        @NotNull UUID userId,
        @NotNull UUID showtimeId,
        @NotNull List<@NotNull String> seats,
        Boolean accessible,
        Boolean staff) {

    public BookingHoldRequest {
        accessible = accessible != null && accessible;
        staff = staff != null && staff;
    }
}
