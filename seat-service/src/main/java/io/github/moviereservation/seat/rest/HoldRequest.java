package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * The wanted seats by their ids, such as {@code C4}: distinct, 1 to 10. {@code accessible} (default false) asks for
 * wheelchair spaces and the seats beside them, which are kept back until an hour before the start; a
 * companion seat is held together with the wheelchair space beside it.
 */
public record HoldRequest(@NotNull UUID showtimeId, @NotNull List<@NotNull String> seats, Boolean accessible) {

    public HoldRequest {
        accessible = accessible != null && accessible;
    }
}
