package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** @param keep seats of the booking that it keeps, when the hold is of the same showtime */
public record ExchangeRequest(
        @NotNull UUID holdId, @NotNull UUID userId, @NotNull List<@NotNull String> keep) {}
