package io.github.moviereservation.seat.rest;

/** {@code loneSeat}: whether a hold that leaves a single seat alone is refused. */
public record RulesView(boolean loneSeat) {}
