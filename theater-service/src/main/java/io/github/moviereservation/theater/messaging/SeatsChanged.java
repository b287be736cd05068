package io.github.moviereservation.theater.messaging;

import io.github.moviereservation.theater.domain.showtime.SoldSeats.Change;
import java.util.List;
import java.util.UUID;

/** The part of {@code seats.sold.v1}, {@code seats.released.v1} and {@code seats.remapped.v1} that this service reads. */
public record SeatsChanged(UUID showtimeId, List<Seat> seats, String reason) {

    public record Seat(String id, String state, long version) {}

    /** A hold that ended says nothing of seats that were sold. */
    boolean isOfHold() {
        return "EXPIRED".equals(reason) || "RELEASED".equals(reason);
    }

    List<Change> changes() {
        return seats.stream()
                .map(seat -> new Change(seat.id(), "SOLD".equals(seat.state()), seat.version()))
                .toList();
    }
}
