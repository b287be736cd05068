package io.github.moviereservation.seat.domain.rules;

import io.github.moviereservation.seat.domain.showtime.Layout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
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
        return strands(layout, free, wanted, wanted);
    }

    /** As {@link #strands}, but who sits with a wheelchair space has no choice: only the other seats are judged. */
    public static boolean strandsByChoice(Layout layout, IntPredicate free, int[] wanted) {
        return strands(layout, free, wanted, ofChoice(layout, wanted));
    }

    private static boolean strands(Layout layout, IntPredicate free, int[] wanted, int[] judged) {
        IntPredicate left = seat -> isSellable(layout, seat) && free.test(seat) && !contains(wanted, seat);
        for (var seat : judged) {
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

    /**
     * Runs of as many seats that strand nobody, those like the wanted ones and near to them first. Who sits with a
     * wheelchair space stays there.
     */
    public static List<int[]> alternatives(Layout layout, IntPredicate free, int[] wanted, int most) {
        var movable = ofChoice(layout, wanted);
        var fixed =
                Arrays.stream(wanted).filter(seat -> !contains(movable, seat)).toArray();
        return Runs.of(
                        layout,
                        seat -> free.test(seat) && isSellable(layout, seat) && !contains(fixed, seat),
                        movable.length)
                .filter(run -> !strandsByChoice(layout, free, together(fixed, run)))
                .sorted(Comparator.<int[]>comparingLong(run -> otherKinds(layout, movable, run))
                        .thenComparingDouble(run -> distance(layout, movable, run)))
                .limit(most)
                .map(run -> together(fixed, run))
                .toList();
    }

    /** Without wheelchair spaces, the seats beside them, and those that are wanted in one run with them. */
    private static int[] ofChoice(Layout layout, int[] wanted) {
        return Arrays.stream(wanted)
                .filter(seat -> !reachesAccessible(layout, wanted, seat, layout::left)
                        && !reachesAccessible(layout, wanted, seat, layout::right))
                .toArray();
    }

    private static boolean reachesAccessible(Layout layout, int[] wanted, int from, IntUnaryOperator next) {
        var seat = from;
        while (seat != Layout.NONE && contains(wanted, seat)) {
            if (!isSellable(layout, seat)) {
                return true;
            }
            seat = next.applyAsInt(seat);
        }
        return false;
    }

    private static int[] together(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others))
                .sorted()
                .toArray();
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
