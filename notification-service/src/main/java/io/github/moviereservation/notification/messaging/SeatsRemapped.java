package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.SeatMoves;
import io.github.moviereservation.notification.domain.booking.SeatChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of seat-service's {@code seats.remapped.v1} that this service reads. */
public record SeatsRemapped(UUID showtimeId, List<Move> moves, List<Conflict> conflicts) {

    public record Move(UUID bookingId, String from, String to) {}

    public record Conflict(UUID bookingId, String seat) {}

    /** One for each booking. */
    List<SeatChange> toChanges(UUID eventId, Instant at) {
        var lost = conflicts.stream().map(conflict -> new Move(conflict.bookingId(), conflict.seat(), null));
        var byBooking = Stream.concat(moves.stream(), lost)
                .collect(Collectors.groupingBy(
                        Move::bookingId,
                        Collectors.mapping(move -> new SeatMoves.Move(move.from(), move.to()), Collectors.toList())));
        return byBooking.entrySet().stream()
                .map(entry -> SeatChange.of(eventId, entry.getKey(), showtimeId, new SeatMoves(entry.getValue()), at))
                .toList();
    }
}
