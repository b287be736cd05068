package io.github.moviereservation.seat.domain.rules;

import io.github.moviereservation.seat.domain.showtime.Layout;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs of neighbouring seats. */
final class Runs {

    /** How far the next row is, in widths of a seat. */
    static final double ROW_DEPTH = 1.5;

    private Runs() {}

    /** All runs of this length in which every seat passes. */
    static Stream<int[]> of(Layout layout, IntPredicate seat, int length) {
        return IntStream.rangeClosed(0, layout.size() - length)
                .filter(first -> isRun(layout, seat, first, length))
                .mapToObj(first -> IntStream.range(first, first + length).toArray());
    }

    private static boolean isRun(Layout layout, IntPredicate passes, int first, int length) {
        for (int seat = first; seat < first + length; seat++) {
            if (!passes.test(seat) || seat > first && layout.left(seat) != seat - 1) {
                return false;
            }
        }
        return true;
    }
}
