package io.github.moviereservation.seat.domain.house;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.seat.domain.lane.Change;
import java.util.List;
import java.util.UUID;

/** Seats that the house keeps from sale, or gives back. */
public record SeatsBlocked(UUID showtimeId, boolean blocked, List<Change> seats) implements Event {

    @Override
    public String type() {
        return "seats.blocked.v1";
    }

    @Override
    public UUID subject() {
        return showtimeId;
    }
}
