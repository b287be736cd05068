package io.github.moviereservation.ticket.messaging;

import io.github.moviereservation.ticket.domain.booking.SeatMove;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The part of seat-service's {@code seats.remapped.v1} that this service reads.
 *
 * @param version of the showtime; 0 in events of a release that did not tell
 */
public record SeatsRemapped(UUID showtimeId, Integer version, List<Move> moves, List<Conflict> conflicts) {

    public SeatsRemapped {
        version = version == null ? 0 : version;
    }

    public record Move(UUID bookingId, String from, String to) {}

    public record Conflict(UUID bookingId, String seat) {}

    List<SeatMove> toMoves() {
        return Stream.concat(
                        moves.stream().map(move -> new SeatMove(move.bookingId(), move.from(), move.to())),
                        conflicts.stream().map(lost -> new SeatMove(lost.bookingId(), lost.seat(), null)))
                .toList();
    }
}
