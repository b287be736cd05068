package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.seat.domain.lane.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer holds seats until {@code expiresAt}. */
public record SeatsHeld(UUID showtimeId, UUID holdId, UUID userId, List<Change> seats, Instant expiresAt)
        implements Event {

    @Override
    public String type() {
        return "seats.held.v1";
    }

    @Override
    public UUID subject() {
        return showtimeId;
    }
}
