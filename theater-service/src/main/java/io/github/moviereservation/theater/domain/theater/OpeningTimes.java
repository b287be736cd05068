package io.github.moviereservation.theater.domain.theater;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** From when to when, in the theater's wall time as HH:mm; a closing time that is not later is on the next day. */
public record OpeningTimes(
        @NotNull @Pattern(regexp = TIME) String opens,
        @NotNull @Pattern(regexp = TIME) String closes) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
}
