package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.seat.domain.SeatId;
import io.github.moviereservation.web.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** The distinct, well-formed seats that somebody wants, in reading order. */
public record SeatSelection(List<SeatId> seats) {

    public static SeatSelection of(List<String> wanted, int most) {
        if (wanted.isEmpty() || wanted.size() > most) {
            throw invalid("between 1 and %d seats can be held at once".formatted(most));
        }
        return of(wanted);
    }

    public static SeatSelection of(List<String> wanted) {
        var seats = wanted.stream().map(SeatSelection::parse).sorted().toList();
        if (new HashSet<>(seats).size() < seats.size()) {
            throw invalid("a seat is named twice");
        }
        return new SeatSelection(seats);
    }

    public String[] ids() {
        return seats.stream().map(SeatId::toString).toArray(String[]::new);
    }

    /** Those that do not pass, in reading order. */
    public List<String> except(Predicate<String> passes) {
        return seats.stream().map(SeatId::toString).filter(passes.negate()).toList();
    }

    private static SeatId parse(String text) {
        return SeatId.parse(text).orElseThrow(() -> invalid("a seat is named by its row and number, like C4"));
    }

    private static InvalidInputException invalid(String message) {
        return new InvalidInputException("seats", message);
    }
}
