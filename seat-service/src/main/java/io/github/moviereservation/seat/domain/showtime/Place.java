package io.github.moviereservation.seat.domain.showtime;

import io.github.moviereservation.seat.domain.SeatId;

/**
 * A seat where it stands in its room.
 *
 * @param index its position among all seats of the room, in reading order
 * @param row counted from the screen backwards, from 0
 * @param column counted along the row from 0; gaps count too
 */
public record Place(int index, SeatId seat, SeatKind kind, int row, int column) {

    public String id() {
        return seat.toString();
    }
}
