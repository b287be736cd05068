package io.github.moviereservation.seat.domain.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Showtimes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NearestSeatsTest {

    /** Two rooms and what is sold in the first. */
    record Move(Layout before, Layout after, List<String> sold) {

        Map<String, String> places() {
            return new NearestSeats(before, after, Set.of(), Set.of()).of(sold);
        }

        SeatKind kindBefore(String seat) {
            return before.find(seat).orElseThrow().kind();
        }

        SeatKind kindAfter(String seat) {
            return after.find(seat).map(Place::kind).orElse(null);
        }

        long capacity(SeatKind kind) {
            return after.places().stream().filter(place -> place.kind() == kind).count();
        }
    }

    @Property
    void aSeatThatTheNewRoomHasTooStaysTheSame(@ForAll("moves") Move move) {
        var places = move.places();

        assertThat(move.sold())
                .filteredOn(seat -> move.kindBefore(seat) == move.kindAfter(seat))
                .allSatisfy(seat -> assertThat(places).containsEntry(seat, seat));
    }

    @Property
    void noTwoGetTheSameSeatAndEachGetsItsKind(@ForAll("moves") Move move) {
        var places = move.places();

        assertThat(move.sold()).containsAll(places.keySet());
        assertThat(places.values()).doesNotHaveDuplicates();
        assertThat(places)
                .allSatisfy((from, to) -> assertThat(move.kindAfter(to)).isEqualTo(move.kindBefore(from)));
    }

    @Property
    void onlyWhoseKindIsFullGoesWithout(@ForAll("moves") Move move) {
        var places = move.places();

        for (var kind : SeatKind.values()) {
            var sold = move.sold().stream()
                    .filter(seat -> move.kindBefore(seat) == kind)
                    .toList();
            assertThat(sold.stream().filter(places::containsKey))
                    .hasSize((int) Math.min(sold.size(), move.capacity(kind)));
        }
    }

    @Property
    void theOrderInWhichSeatsAreNamedDoesNotMatter(@ForAll("moves") Move move, @ForAll Random random) {
        var shuffled = new ArrayList<>(move.sold());
        Collections.shuffle(shuffled, random);

        assertThat(new Move(move.before(), move.after(), shuffled).places()).isEqualTo(move.places());
    }

    @Example
    void theNearestByRowAndDistanceFromTheMiddleIsTaken() {
        var move = new Move(Showtimes.layout("SSSS", "SSSS"), Showtimes.layout("PPPP", "PSPS"), List.of("B1", "B3"));

        assertThat(move.places()).containsExactlyInAnyOrderEntriesOf(Map.of("B1", "B2", "B3", "B4"));
    }

    @Provide
    Arbitrary<Move> moves() {
        return Combinators.combine(rooms(), rooms())
                .flatAs((before, after) -> Arbitraries.of(before.places())
                        .map(Place::id)
                        .set()
                        .ofMinSize(0)
                        .ofMaxSize(before.size())
                        .map(sold -> new Move(before, after, List.copyOf(sold))));
    }

    private static Arbitrary<Layout> rooms() {
        return Arbitraries.strings()
                .withChars("SSSSPPWC.")
                .ofMinLength(1)
                .ofMaxLength(7)
                .array(String[].class)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Showtimes::layout)
                .filter(layout -> layout.size() > 0);
    }
}
