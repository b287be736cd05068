package io.github.moviereservation.movie.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The genre that takes the movies. */
public record MergeRequest(@NotNull UUID into) {}
