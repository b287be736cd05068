package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.lane.Change;
import java.util.List;
import java.util.UUID;

/** The seats that changed: not those that were so already. */
public record BlocksView(UUID showtimeId, List<Change> seats) {}
