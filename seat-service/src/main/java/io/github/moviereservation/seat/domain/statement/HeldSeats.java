package io.github.moviereservation.seat.domain.statement;

import java.util.List;
import java.util.UUID;

/** What never changes about a hold, and what every statement about it must be given: see {@link SeatDatabase}. */
public record HeldSeats(UUID hold, UUID showtime, List<String> seats) {

    String[] ids() {
        return seats.toArray(String[]::new);
    }
}
