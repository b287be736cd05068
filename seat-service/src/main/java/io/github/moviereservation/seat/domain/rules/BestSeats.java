package io.github.moviereservation.seat.domain.rules;

import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.Place;
import io.github.moviereservation.seat.domain.showtime.SeatKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Chooses seats together, as near as can be to the screen's best spot: the middle, two thirds back. Before distance
 * counts that no single seat is left alone, and that all seats are of one kind and so of one price.
 */
public final class BestSeats {

    private static final double BEST_ROW = 2.0 / 3;

    private BestSeats() {}

    /** Positions in the layout in reading order; empty when the party cannot be seated as it wishes. */
    public static Optional<int[]> choose(Layout layout, IntPredicate free, BestWish wish) {
        var together = run(layout, free, wish, wish.count());
        return together.isPresent() || !wish.split() ? together : apart(layout, free, wish);
    }

    private static Optional<int[]> run(Layout layout, IntPredicate free, BestWish wish, int length) {
        return Runs.of(layout, seat -> free.test(seat) && suits(layout.place(seat), wish), length)
                .filter(run -> !wish.accessible() || wheelchairs(layout, run) > 0)
                .filter(run -> wish.everybody() || Companions.alone(layout, run).length == 0)
                .min(Comparator.<int[]>comparingLong(
                                run -> wish.accessible() ? wheelchairs(layout, run) : accessible(layout, run))
                        .thenComparing(run -> LoneSeats.strands(layout, free, run))
                        .thenComparing(run -> !wish.accessible() && kinds(layout, run) > 1)
                        .thenComparingDouble(run -> distance(layout, run)));
    }

    /** The longest runs that there are, each as near to the best spot as can be. */
    private static Optional<int[]> apart(Layout layout, IntPredicate free, BestWish wish) {
        var chosen = IntStream.empty().toArray();
        var rest = wish;
        while (chosen.length < wish.count()) {
            var taken = chosen;
            var next = longest(
                    layout,
                    seat -> free.test(seat) && Arrays.stream(taken).noneMatch(each -> each == seat),
                    rest,
                    wish.count() - chosen.length);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            chosen = IntStream.concat(Arrays.stream(chosen), Arrays.stream(next.get()))
                    .sorted()
                    .toArray();
            rest = new BestWish(wish.count(), wish.kind(), false, true, wish.everybody());
        }
        return Optional.of(chosen);
    }

    private static Optional<int[]> longest(Layout layout, IntPredicate free, BestWish wish, int most) {
        return IntStream.iterate(most, length -> length > 0, length -> length - 1)
                .mapToObj(length -> run(layout, free, wish, length))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean suits(Place place, BestWish wish) {
        if (place.kind().isAccessible()) {
            return wish.accessible() || wish.everybody() && wish.kind().isEmpty() || isAskedFor(place, wish);
        }
        return wish.kind().isEmpty() || wish.kind().get() == place.kind();
    }

    private static boolean isAskedFor(Place place, BestWish wish) {
        return wish.everybody() && wish.kind().filter(place.kind()::equals).isPresent();
    }

    private static long wheelchairs(Layout layout, int[] run) {
        return Arrays.stream(run)
                .filter(seat -> layout.place(seat).kind() == SeatKind.WHEELCHAIR)
                .count();
    }

    private static long accessible(Layout layout, int[] run) {
        return Arrays.stream(run)
                .filter(seat -> layout.place(seat).kind().isAccessible())
                .count();
    }

    private static long kinds(Layout layout, int[] run) {
        return Arrays.stream(run)
                .mapToObj(seat -> layout.place(seat).kind())
                .distinct()
                .count();
    }

    private static double distance(Layout layout, int[] run) {
        var row = layout.place(run[0]).row();
        var middle = (layout.place(run[0]).column()
                        + layout.place(run[run.length - 1]).column())
                / 2.0;
        var aside = middle - (layout.columnsOf(row) - 1) / 2.0;
        var behind = Runs.ROW_DEPTH * (row - BEST_ROW * (layout.rows().size() - 1));
        return Math.hypot(aside, behind);
    }
}
