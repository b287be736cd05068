package io.github.moviereservation.seat.domain.rules;

import io.github.moviereservation.seat.domain.showtime.Layout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rule that nobody leaves a single free seat between taken ones, or between a taken one and a wall or an aisle:
 * such a seat is hardly ever sold. Wheelchair spaces and the seats beside them end a run of seats like a wall does.
 * Seats are positions in the layout.
 */
public final class LoneSeats {

    private LoneSeats() {}

    /** Whether taking these seats would leave one of their neighbours alone. */
    public static boolean strands(Layout layout, IntPredicate free, int[] wanted) {
        IntPredicate left = seat -> isSellable(layout, seat) && free.test(seat) && !contains(wanted, seat);
        for (var seat : wanted) {
            if (isSellable(layout, seat)
                    && (isAlone(layout, left, layout.left(seat)) || isAlone(layout, left, layout.right(seat)))) {
                return true;
            }
        }
        return false;
    }

    /** The seats whose state decides whether taking these strands another: two on either side. */
    public static IntStream neighbours(Layout layout, int[] wanted) {
        return Arrays.stream(wanted)
                .flatMap(seat -> {
                    var left = layout.left(seat);
                    var right = layout.right(seat);
                    return IntStream.of(
                            left,
                            left == Layout.NONE ? Layout.NONE : layout.left(left),
                            right,
                            right == Layout.NONE ? Layout.NONE : layout.right(right));
                })
                .filter(seat -> seat != Layout.NONE && !contains(wanted, seat))
                .distinct();
    }

    /** Runs of as many seats that strand nobody, those like the wanted ones and near to them first. */
    public static List<int[]> alternatives(Layout layout, IntPredicate free, int[] wanted, int most) {
        return Runs.of(layout, seat -> free.test(seat) && isSellable(layout, seat), wanted.length)
                .filter(run -> !strands(layout, free, run))
                .sorted(Comparator.<int[]>comparingLong(run -> otherKinds(layout, wanted, run))
                        .thenComparingDouble(run -> distance(layout, wanted, run)))
                .limit(most)
                .toList();
    }

    private static boolean isAlone(Layout layout, IntPredicate left, int seat) {
        return seat != Layout.NONE
                && left.test(seat)
                && !isLeft(left, layout.left(seat))
                && !isLeft(left, layout.right(seat));
    }

    private static boolean isLeft(IntPredicate left, int seat) {
        return seat != Layout.NONE && left.test(seat);
    }

    private static boolean isSellable(Layout layout, int seat) {
        return !layout.place(seat).kind().isAccessible();
    }

    /** How many seats of the run are of a kind that nobody asked for. */
    private static long otherKinds(Layout layout, int[] wanted, int[] run) {
        return Arrays.stream(run)
                .filter(seat -> Arrays.stream(wanted)
                        .noneMatch(other ->
                                layout.place(other).kind() == layout.place(seat).kind()))
                .count();
    }

    private static double distance(Layout layout, int[] wanted, int[] run) {
        return Math.abs(middle(layout, wanted) - middle(layout, run))
                + Runs.ROW_DEPTH * Math.abs(row(layout, wanted) - row(layout, run));
    }

    private static double middle(Layout layout, int[] seats) {
        return Arrays.stream(seats)
                .map(seat -> layout.place(seat).column())
                .average()
                .orElseThrow();
    }

    private static double row(Layout layout, int[] seats) {
        return Arrays.stream(seats)
                .map(seat -> layout.place(seat).row())
                .average()
                .orElseThrow();
    }

    private static boolean contains(int[] seats, int seat) {
        for (var each : seats) {
            if (each == seat) {
                return true;
            }
        }
        return false;
    }
}
