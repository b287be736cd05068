package io.github.moviereservation.showtime.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Customers read the reason. */
public record CancelRequest(@NotBlank @Size(max = 500) String reason) {}
