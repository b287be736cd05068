package io.github.moviereservation.seat.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.rules.Rooms.Room;
import io.github.moviereservation.seat.domain.rules.Rooms.Wish;
import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.support.Showtimes;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Rooms.class)
@Domain(DomainContext.Global.class)
class LoneSeatsTest {

    @Property
    void seatsAreStrandedWhenOneThatHadCompanyIsLeftAlone(@ForAll Wish wish) {
        var room = wish.room();

        assertThat(LoneSeats.strands(room.layout(), room.free(), wish.seats()))
                .isEqualTo(room.leavesOneAlone(wish.seats()));
    }

    @Property
    void whoSitsWithAWheelchairSpaceStaysThereAndTheOthersLeaveNobodyAlone(@ForAll Wish wish) {
        var room = wish.room();
        var fixed = Arrays.stream(wish.seats())
                .filter(seat -> sitsWithAWheelchairSpace(wish, seat))
                .toArray();
        Assume.that(fixed.length < wish.seats().length);

        assertThat(LoneSeats.alternatives(room.layout(), room.free(), wish.seats(), 1000))
                .allSatisfy(seats -> {
                    assertThat(seats).hasSameSizeAs(wish.seats()).doesNotHaveDuplicates();
                    assertThat(Arrays.stream(fixed))
                            .allMatch(seat -> Arrays.stream(seats).anyMatch(each -> each == seat));
                    assertThat(Arrays.stream(seats)).allMatch(room::isFree);
                    assertThat(LoneSeats.strandsByChoice(room.layout(), room.free(), seats))
                            .isFalse();
                });
    }

    @Property
    void onlyWhoSitsWithAWheelchairSpaceIsNotJudged(@ForAll Wish wish) {
        var room = wish.room();
        var strands = LoneSeats.strandsByChoice(room.layout(), room.free(), wish.seats());

        if (Arrays.stream(wish.seats()).noneMatch(seat -> sitsWithAWheelchairSpace(wish, seat))) {
            assertThat(strands).isEqualTo(room.leavesOneAlone(wish.seats()));
        } else if (Arrays.stream(wish.seats()).allMatch(seat -> sitsWithAWheelchairSpace(wish, seat))) {
            assertThat(strands).isFalse();
        }
    }

    @Property
    void alternativesCanBeHeldAndLeaveNobodyAlone(@ForAll Wish wish, @ForAll @IntRange(min = 1, max = 4) int most) {
        var room = wish.room();
        Assume.that(Arrays.stream(wish.seats()).noneMatch(seat -> sitsWithAWheelchairSpace(wish, seat)));

        var alternatives = LoneSeats.alternatives(room.layout(), room.free(), wish.seats(), most);

        assertThat(alternatives).hasSizeLessThanOrEqualTo(most).doesNotHaveDuplicates();
        assertThat(alternatives).allSatisfy(seats -> {
            assertThat(seats).hasSameSizeAs(wish.seats());
            assertThat(Arrays.stream(seats)).allMatch(room::isFree);
            assertThat(Arrays.stream(seats)).noneMatch(seat -> room.kind(seat).isAccessible());
            assertThat(room.runs(seats.length)).anyMatch(run -> Arrays.equals(run, seats));
            assertThat(LoneSeats.strands(room.layout(), room.free(), seats)).isFalse();
            assertThat(room.leavesOneAlone(seats)).isFalse();
        });
    }

    @Property
    void anAlternativeIsFoundWheneverThereIsOne(@ForAll Wish wish) {
        var room = wish.room();
        Assume.that(Arrays.stream(wish.seats()).noneMatch(seat -> sitsWithAWheelchairSpace(wish, seat)));
        var sound = room.runs(wish.seats().length).stream()
                .filter(run -> Arrays.stream(run)
                        .allMatch(seat -> room.isFree(seat) && !room.kind(seat).isAccessible()))
                .filter(run -> !room.leavesOneAlone(run))
                .count();

        assertThat(LoneSeats.alternatives(room.layout(), room.free(), wish.seats(), 1000))
                .hasSize((int) sound);
    }

    @Property
    void theVerdictDependsOnTheNeighboursAlone(@ForAll Wish wish) {
        var room = wish.room();
        var near = IntStream.concat(LoneSeats.neighbours(room.layout(), wish.seats()), Arrays.stream(wish.seats()))
                .boxed()
                .toList();

        var allElseTaken =
                LoneSeats.strands(room.layout(), seat -> near.contains(seat) && room.isFree(seat), wish.seats());
        var allElseFree =
                LoneSeats.strands(room.layout(), seat -> !near.contains(seat) || room.isFree(seat), wish.seats());

        assertThat(allElseTaken).isEqualTo(allElseFree).isEqualTo(room.leavesOneAlone(wish.seats()));
    }

    @Example
    void aWheelchairSpaceEndsARunLikeAWall() {
        assertThat(strands("SSS", 1)).isTrue();
        assertThat(strands("SSW", 0)).isTrue();
        assertThat(strands("SS.S", 0)).isTrue();
        assertThat(strands("SSSW", 2)).isFalse();
        assertThat(strands("SSCS", 3)).isFalse();
        assertThat(strands("SWS", 1)).isFalse();
    }

    @Example
    void theNearestSeatsOfTheSameKindAreSuggestedFirst() {
        var room = empty("SSSSSS", "PPPPPP");

        var suggestions = LoneSeats.alternatives(room.layout(), room.free(), new int[] {1, 2}, 3);

        assertThat(suggestions).containsExactly(new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5});
    }

    private static boolean sitsWithAWheelchairSpace(Wish wish, int seat) {
        return reaches(wish, seat, -1) || reaches(wish, seat, 1);
    }

    private static boolean reaches(Wish wish, int seat, int step) {
        return Arrays.stream(wish.seats()).anyMatch(each -> each == seat)
                && (wish.room().kind(seat).isAccessible()
                        || reaches(wish, wish.room().beside(seat, step), step));
    }

    private static boolean strands(String row, int... seats) {
        var room = empty(row);
        return LoneSeats.strands(room.layout(), room.free(), seats);
    }

    private static Room empty(String... rows) {
        Layout layout = Showtimes.layout(rows);
        return new Room(layout, List.copyOf(Collections.nCopies(layout.size(), true)));
    }
}
