package io.github.moviereservation.seat.domain.seatmap;

import java.util.List;
import java.util.UUID;

/** All seats of a showtime in reading order. Prices are minor units. */
public record SeatMap(UUID showtimeId, int showtimeVersion, String currency, List<Seat> seats) {

    public record Seat(String id, String row, int number, String kind, long price, String state, long version) {}

    /** Names this content: each change of a seat or of the showtime raises one of the two numbers. */
    public String tag() {
        return showtimeVersion + "-" + seats.stream().mapToLong(Seat::version).sum();
    }
}
