package io.github.moviereservation.seat.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.moviereservation.seat.domain.rules.Rooms.Party;
import io.github.moviereservation.seat.domain.rules.Rooms.Room;
import io.github.moviereservation.seat.domain.showtime.SeatKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Rooms.class)
class BestSeatsTest {

    @Property
    void onlyFreeSeatsThatSuitAreChosen(@ForAll Party party) {
        choice(party).ifPresent(seats -> {
            assertThat(seats).hasSize(party.wish().count()).doesNotHaveDuplicates();
            assertThat(Arrays.stream(seats)).allMatch(seat -> party.room().isFree(seat) && suits(party, seat));
        });
    }

    @Property
    void thePartySitsTogetherWheneverItCan(@ForAll Party party) {
        var together = runs(party);
        var choice = choice(party);

        if (!together.isEmpty()) {
            assertThat(choice).isPresent();
            assertThat(together).anyMatch(run -> Arrays.equals(run, choice.get()));
        } else if (!party.wish().split()) {
            assertThat(choice).isEmpty();
        }
    }

    @Property
    void aPartyThatMaySplitIsSeatedWhenThereAreEnoughSeats(@ForAll Party party) {
        Assume.that(party.wish().split() && !party.wish().accessible());
        var enough = IntStream.range(0, party.room().layout().size())
                        .filter(seat -> party.room().isFree(seat) && suits(party, seat))
                        .count()
                >= party.wish().count();

        assertThat(choice(party).isPresent()).isEqualTo(enough);
    }

    @Property
    void whoAsksForAWheelchairSpaceGetsOne(@ForAll Party party) {
        Assume.that(party.wish().accessible());

        choice(party)
                .ifPresent(seats -> assertThat(Arrays.stream(seats))
                        .anyMatch(seat -> party.room().kind(seat) == SeatKind.WHEELCHAIR));
    }

    @Property
    void nobodyIsLeftAloneWhenThereIsAnotherChoiceOfThatKind(@ForAll Party party) {
        Assume.that(!runs(party).isEmpty());
        var chosen = choice(party).orElseThrow();

        assertThat(runs(party).stream().filter(likeIn(party, chosen)))
                .allMatch(run ->
                        !party.room().leavesOneAlone(chosen) || party.room().leavesOneAlone(run));
    }

    @Property
    void noEqualChoiceIsNearerToTheBestSpot(@ForAll Party party) {
        Assume.that(!runs(party).isEmpty());
        var room = party.room();
        var chosen = choice(party).orElseThrow();

        var nearest = runs(party).stream()
                .filter(likeIn(party, chosen))
                .filter(run -> room.leavesOneAlone(run) == room.leavesOneAlone(chosen))
                .filter(run -> party.wish().accessible() || (kinds(room, run) > 1) == (kinds(room, chosen) > 1))
                .mapToDouble(run -> distance(room, run))
                .min()
                .orElseThrow();
        assertThat(distance(room, chosen)).isEqualTo(nearest, within(1e-9));
    }

    private static java.util.Optional<int[]> choice(Party party) {
        return BestSeats.choose(party.room().layout(), party.room().free(), party.wish());
    }

    /** All that the party could be given together. */
    private static List<int[]> runs(Party party) {
        return party.room().runs(party.wish().count()).stream()
                .filter(run -> Arrays.stream(run).allMatch(seat -> party.room().isFree(seat) && suits(party, seat)))
                .filter(run -> !party.wish().accessible() || count(party.room(), run, SeatKind.WHEELCHAIR) > 0)
                .filter(run -> party.wish().everybody() || everyCompanionHasItsSpace(party.room(), run))
                .toList();
    }

    private static boolean everyCompanionHasItsSpace(Room room, int[] run) {
        return Arrays.stream(run)
                .filter(seat -> room.kind(seat) == SeatKind.COMPANION)
                .allMatch(seat -> Arrays.stream(run)
                        .filter(each -> room.kind(each) == SeatKind.WHEELCHAIR)
                        .anyMatch(each -> each == room.beside(seat, -1) || each == room.beside(seat, 1)));
    }

    /** With as many wheelchair spaces, or seats kept back: those are spared first. */
    private static Predicate<int[]> likeIn(Party party, int[] chosen) {
        return run -> spared(party, run) == spared(party, chosen);
    }

    private static long spared(Party party, int[] run) {
        var wheelchairs = count(party.room(), run, SeatKind.WHEELCHAIR);
        return party.wish().accessible() ? wheelchairs : wheelchairs + count(party.room(), run, SeatKind.COMPANION);
    }

    private static boolean suits(Party party, int seat) {
        var kind = party.room().kind(seat);
        var wish = party.wish();
        if (kind.isAccessible() && wish.accessible()) {
            return true;
        }
        return (!kind.isAccessible() || wish.everybody())
                && wish.kind().map(kind::equals).orElse(true);
    }

    private static long count(Room room, int[] run, SeatKind kind) {
        return Arrays.stream(run).filter(seat -> room.kind(seat) == kind).count();
    }

    private static long kinds(Room room, int[] run) {
        return Arrays.stream(run).mapToObj(room::kind).distinct().count();
    }

    /** From the middle of the row two thirds back; a row is one and a half seats deep. */
    private static double distance(Room room, int[] run) {
        var row = room.layout().place(run[0]).row();
        var middle = Arrays.stream(run)
                .map(seat -> room.layout().place(seat).column())
                .average()
                .orElseThrow();
        var aside = middle - (room.layout().columnsOf(row) - 1) / 2.0;
        var behind = 1.5 * (row - 2.0 / 3 * (room.layout().rows().size() - 1));
        return Math.sqrt(aside * aside + behind * behind);
    }
}
