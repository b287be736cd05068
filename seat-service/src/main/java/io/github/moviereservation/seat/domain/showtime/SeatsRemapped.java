package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.seat.domain.lane.Change;
import java.util.List;
import java.util.UUID;

/**
 * A showtime moved to another room. Whoever shows its seats fetches the map again.
 *
 * @param version of the showtime: of two moves, the higher one came later
 * @param moves sold seats that are others now
 * @param conflicts sold seats that the new room has no equal for: their bookings have no seat for them any more
 * @param seats all seats whose state changed; a seat that the new room lacks is REMOVED
 */
public record SeatsRemapped(
        UUID showtimeId, int version, List<Move> moves, List<Conflict> conflicts, List<Change> seats) implements Event {

    public record Move(UUID bookingId, String from, String to) {}

    public record Conflict(UUID bookingId, String seat) {}

    @Override
    public String type() {
        return "seats.remapped.v1";
    }

    @Override
    public UUID subject() {
        return showtimeId;
    }
}
