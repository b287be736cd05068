package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.live.ServerMessage;
import java.util.List;
import java.util.UUID;

/** What seat-service's {@code seats.*.v1} have in common. */
record SeatsChanged(UUID showtimeId, List<Seat> seats) {

    record Seat(String id, String state, long version) {}

    ServerMessage.Seats toMessage() {
        return new ServerMessage.Seats(
                showtimeId,
                seats.stream()
                        .map(seat -> new ServerMessage.Seats.Seat(seat.id(), seat.state(), seat.version()))
                        .toList());
    }
}
