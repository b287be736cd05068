package io.github.moviereservation.notification.domain;

import java.util.List;
import java.util.stream.Collectors;

/** Other seats of one booking. */
public record SeatMoves(List<Move> moves) {

    public record Move(String from, String to) {}

    /** Whether these are still the seats of before. */
    public boolean concern(List<String> seats) {
        return moves.stream().anyMatch(move -> seats.contains(move.from()));
    }

    String describe() {
        return moves.stream()
                .map(move -> "%s is now %s".formatted(move.from(), move.to()))
                .collect(Collectors.joining(", "));
    }
}
