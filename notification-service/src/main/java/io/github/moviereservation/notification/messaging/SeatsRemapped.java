package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.SeatMoves;
import io.github.moviereservation.notification.domain.booking.SeatChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The part of seat-service's {@code seats.remapped.v1} that this service reads. */
public record SeatsRemapped(UUID showtimeId, List<Move> moves) {

    public record Move(UUID bookingId, String from, String to) {}

    /** One for each booking. */
    List<SeatChange> toChanges(UUID eventId, Instant at) {
        var byBooking = moves.stream()
                .collect(Collectors.groupingBy(
                        Move::bookingId,
                        Collectors.mapping(move -> new SeatMoves.Move(move.from(), move.to()), Collectors.toList())));
        return byBooking.entrySet().stream()
                .map(entry -> SeatChange.of(eventId, entry.getKey(), new SeatMoves(entry.getValue()), at))
                .toList();
    }
}
