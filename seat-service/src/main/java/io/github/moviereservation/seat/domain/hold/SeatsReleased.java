package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.seat.domain.lane.Change;
import java.util.List;
import java.util.UUID;

/** Seats of a hold, of a cancelled booking or of one that has others now are for others again. */
public record SeatsReleased(UUID showtimeId, UUID holdId, List<Change> seats, Reason reason) implements Event {

    public enum Reason {
        RELEASED,
        EXPIRED,
        CANCELLED,
        EXCHANGED
    }

    @Override
    public String type() {
        return "seats.released.v1";
    }

    @Override
    public UUID subject() {
        return showtimeId;
    }
}
