package io.github.moviereservation.seat.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Seats by their ids, such as {@code C4}, distinct; {@code blocked} says what they shall be. */
public record BlocksRequest(
        @NotEmpty @Size(max = 500) List<@NotNull String> seats,

        @NotNull Boolean blocked) {}
