package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotNull;

/** {@code loneSeat}: whether a hold that leaves a single seat alone is refused. */
public record RulesRequest(@NotNull Boolean loneSeat) {}
