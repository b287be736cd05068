package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.showtime.SeatKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A party that leaves the choice to the house.
 *
 * @param count 1 to 10 seats
 * @param kind only seats of this kind; any, if not given
 * @param accessible with a wheelchair space and the seats beside it; default false
 * @param split may sit apart when there are not enough seats together; default false
 */
public record BestHoldRequest(
        @NotNull UUID showtimeId,
        @NotNull @Min(1) @Max(10) Integer count,
        SeatKind kind,
        Boolean accessible,
        Boolean split) {

    public BestHoldRequest {
        accessible = accessible != null && accessible;
        split = split != null && split;
    }
}
