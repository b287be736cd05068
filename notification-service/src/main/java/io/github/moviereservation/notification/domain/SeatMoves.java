package io.github.moviereservation.notification.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Other seats of one booking, or none for some of its seats. */
public record SeatMoves(List<Move> moves) {

    /** @param to null when the new room has no equal for the seat */
    public record Move(String from, String to) {

        private boolean loses() {
            return to == null;
        }
    }

    /** Whether these are still the seats of before. */
    public boolean concern(List<String> seats) {
        return moves.stream().anyMatch(move -> seats.contains(move.from()));
    }

    boolean lose() {
        return moves.stream().anyMatch(Move::loses);
    }

    String describe() {
        var moved = list(move -> !move.loses(), move -> "%s is now %s".formatted(move.from(), move.to()));
        return (moved.isEmpty() ? "" : "Seat %s. ".formatted(moved)) + (lose() ? advice() : "Your tickets stay valid.");
    }

    private String advice() {
        return "No seat like %s is free there: please ask at the counter, or cancel the booking."
                .formatted(list(Move::loses, Move::from));
    }

    private String list(Predicate<Move> which, Function<Move, String> words) {
        return moves.stream().filter(which).map(words).collect(Collectors.joining(", "));
    }
}
