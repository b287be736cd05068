package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.seat.domain.lane.Change;
import java.util.List;
import java.util.UUID;

/** The seats of a hold belong to a booking. */
public record SeatsSold(UUID showtimeId, UUID holdId, UUID bookingId, UUID userId, List<Change> seats)
        implements Event {

    @Override
    public String type() {
        return "seats.sold.v1";
    }

    @Override
    public UUID subject() {
        return showtimeId;
    }
}
