package io.github.moviereservation.showtime.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

public record BatchRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid ShowtimeRequest> showtimes) {}
