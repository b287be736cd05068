package io.github.moviereservation.seat.domain.rules;

import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.SeatKind;
import io.github.moviereservation.seat.support.Showtimes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random rooms, partly sold, and what parties want in them. Whatever tests look at is derived from the plan itself. */
class Rooms extends DomainContextBase {

    /** A room as it is drawn, with the state of each seat. */
    record Room(Layout layout, List<Boolean> states) {

        boolean isFree(int seat) {
            return states.get(seat);
        }

        IntPredicate free() {
            return this::isFree;
        }

        SeatKind kind(int seat) {
            return layout.place(seat).kind();
        }

        /** The seat that stands directly beside, by row and column; {@link Layout#NONE} at a wall or an aisle. */
        int beside(int seat, int step) {
            return positions()
                    .getOrDefault(
                            List.of(layout.place(seat).row(), layout.place(seat).column() + step), Layout.NONE);
        }

        /** Every row's runs of that many seats directly beside each other, free or not. */
        List<int[]> runs(int length) {
            return IntStream.range(0, layout.size())
                    .filter(first ->
                            IntStream.range(first, first + length - 1).allMatch(seat -> beside(seat, 1) == seat + 1))
                    .filter(first -> first + length <= layout.size())
                    .mapToObj(first -> IntStream.range(first, first + length).toArray())
                    .toList();
        }

        /** Whether a seat that had company before has none when these are taken too. */
        boolean leavesOneAlone(int[] taken) {
            IntPredicate before =
                    seat -> seat != Layout.NONE && isFree(seat) && !kind(seat).isAccessible();
            IntPredicate after = before.and(seat -> Arrays.stream(taken).noneMatch(each -> each == seat));
            return IntStream.range(0, layout.size())
                    .filter(after)
                    .filter(seat -> before.test(beside(seat, -1)) || before.test(beside(seat, 1)))
                    .anyMatch(seat -> !after.test(beside(seat, -1)) && !after.test(beside(seat, 1)));
        }

        private Map<List<Integer>, Integer> positions() {
            var positions = new HashMap<List<Integer>, Integer>();
            layout.places().forEach(place -> positions.put(List.of(place.row(), place.column()), place.index()));
            return positions;
        }

        @Override
        public String toString() {
            return layout.places().stream()
                    .map(place -> place.id() + place.kind().name().charAt(0) + (isFree(place.index()) ? "" : "x"))
                    .toList()
                    .toString();
        }
    }

    /** A room and some of its free seats, in reading order. */
    record Wish(Room room, int[] seats) {}

    /** A room and a party that leaves the choice to the house. */
    record Party(Room room, BestWish wish) {}

    @Provide
    Arbitrary<Room> rooms() {
        var row = Arbitraries.strings().withChars("SSSSSSPPWC.").ofMinLength(1).ofMaxLength(9);
        return row.array(String[].class)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Showtimes::layout)
                .filter(layout -> layout.size() > 0)
                .flatMap(layout -> Arbitraries.frequency(Tuple.of(2, true), Tuple.of(1, false))
                        .list()
                        .ofSize(layout.size())
                        .map(states -> new Room(layout, states)));
    }

    /** Mostly seats together, sometimes any. */
    @Provide
    Arbitrary<Wish> wishes() {
        return rooms().filter(room -> room.states().contains(true))
                .flatMap(room -> Arbitraries.frequencyOf(Tuple.of(3, together(room)), Tuple.of(1, anywhere(room)))
                        .map(seats -> new Wish(room, seats)));
    }

    @Provide
    Arbitrary<Party> parties() {
        return Combinators.combine(
                        rooms(),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(SeatKind.class).optional(0.3),
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((room, count, kind, accessible, split, everybody) ->
                        new Party(room, new BestWish(count, kind, accessible, split, everybody)));
    }

    private static Arbitrary<int[]> together(Room room) {
        var runs = IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(length -> room.runs(length).stream())
                .filter(run -> Arrays.stream(run).allMatch(room::isFree))
                .toList();
        return Arbitraries.of(runs);
    }

    private static Arbitrary<int[]> anywhere(Room room) {
        var free = IntStream.range(0, room.layout().size())
                .filter(room::isFree)
                .boxed()
                .toList();
        return Arbitraries.of(free)
                .set()
                .ofMinSize(1)
                .ofMaxSize(Math.min(4, free.size()))
                .map(seats ->
                        seats.stream().mapToInt(Integer::intValue).sorted().toArray());
    }
}
