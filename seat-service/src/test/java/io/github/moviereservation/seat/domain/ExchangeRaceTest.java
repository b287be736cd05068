package io.github.moviereservation.seat.domain;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.exchange;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.releaseBooking;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Gate;
import io.github.moviereservation.seat.support.Replica;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.web.BusinessException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Exchanges touch seats of two showtimes, hence of two lanes, and of what others are at. */
@QuarkusTest
class ExchangeRaceTest {

    private static final int CROSSING = 12;

    @Inject
    Showtimes showtimes;

    private Replica replica;
    private UUID here;
    private UUID there;

    @BeforeEach
    void openInTwoLanes() {
        replica = new Replica();
        here = showtimes.open(Duration.ofDays(1), 2 * CROSSING);
        do {
            there = showtimes.open(Duration.ofDays(1), 2 * CROSSING);
        } while (Math.floorMod(here.hashCode(), 2) == Math.floorMod(there.hashCode(), 2));
    }

    @AfterEach
    void everySeatIsAccountedFor() {
        replica.close();
        for (var showtime : List.of(here, there)) {
            assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
            assertThat(Database.rows(
                            "select seat, booking_id from seat where showtime_id = ? and state = 'SOLD' order by 1, 2",
                            showtime))
                    .isEqualTo(Database.rows("""
                            select unnest(seats), booking_id from hold
                            where showtime_id = ? and status = 'CONFIRMED' order by 1, 2""", showtime));
        }
    }

    @RepeatedTest(3)
    void exchangesThatCrossBetweenTwoShowtimesAllCome() throws Exception {
        var actions = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < CROSSING; i++) {
            actions.add(move("cross-" + i, here, "A" + (i + 1), there, "B" + (i + 1), i % 3 == 0));
            actions.add(move("cross-" + i, there, "A" + (i + 1), here, "B" + (i + 1), i % 3 == 1));
        }
        Collections.shuffle(actions, new Random(7));

        assertThat(Race.of(actions)).hasSize(2 * CROSSING).containsOnly(200);

        for (var showtime : List.of(here, there)) {
            assertThat(Database.rows(
                            "select left(seat, 1), count(*) from seat_sale where showtime_id = ? group by 1", showtime))
                    .containsExactly("B " + CROSSING);
            assertThat(Database.rows(
                            "select distinct state, version from seat where showtime_id = ? and seat = any (?)",
                            showtime,
                            List.of("A1", "A2", "A" + CROSSING).toArray(String[]::new)))
                    .containsExactly("FREE 3");
        }
    }

    /** Holds of both that ran out long ago, for each other's seats: whoever leaves first lets the other in. */
    @RepeatedTest(2)
    void seatsChangeHandsOnlyAfterTheirBookingHasLeft() throws Exception {
        var actions = new ArrayList<Callable<Integer>>();
        for (int i = 1; i <= CROSSING; i++) {
            var seat = "A" + i;
            var late = held("late-" + i, there, seat);
            Database.expire(late);
            var leaves = sold("first-" + i, there, seat);
            var comes = sold("late-" + i, here, seat);
            var target = held("first-" + i, here, "B" + i);
            var first = "first-" + i;
            var second = "late-" + i;
            actions.add(() -> exchange(leaves, target, first).statusCode());
            actions.add(() -> exchange(comes, late, second).statusCode());
        }

        var answers = Race.of(actions);

        for (int i = 0; i < CROSSING; i++) {
            assertThat(answers.get(2 * i)).isEqualTo(200);
            assertThat(answers.get(2 * i + 1)).isIn(200, 410);
        }
    }

    @RepeatedTest(5)
    void ofTwoExchangesOfOneBookingTheLaterOneCounts() throws Exception {
        var booking = sold("ann", here, "A1", "A2");
        var near = held("ann", here, "A3");
        var far = held("ann", there, "A1", "A2");

        var answers = amongOthers(List.of(
                () -> exchange(booking, near, "ann").statusCode(),
                () -> onReplica(booking, far, "ann"),
                () -> exchange(booking, far, "ann").statusCode()));

        assertThat(answers).contains(200).isSubsetOf(200, 410);
        assertThat(confirmedHoldsOf(booking)).hasSize(1).containsAnyOf(near.toString(), far.toString());
        assertThat(Database.stateOf(here, "A1")).isEqualTo("FREE");
    }

    @RepeatedTest(5)
    void aBookingThatIsExchangedAndCancelledAtOnceHasNoSeats() throws Exception {
        var booking = sold("ann", here, "A1", "A2");
        var near = held("ann", here, "A3");

        var answers = amongOthers(List.of(
                () -> exchange(booking, near, "ann", "A2").statusCode(),
                () -> releaseBooking(booking).statusCode()));

        assertThat(answers.getFirst()).isIn(200, 409);
        assertThat(answers.get(1)).isEqualTo(204);
        assertThat(confirmedHoldsOf(booking)).isEmpty();
        assertThat(Database.rows("select seat from seat where booking_id = ?", booking))
                .isEmpty();
    }

    @RepeatedTest(5)
    void aBookingThatIsCancelledOnAnotherReplicaDuringItsExchangeHasNoSeats() throws Exception {
        var booking = sold("ann", here, "A1", "A2");
        var far = held("ann", there, "A3");

        var answers = amongOthers(List.of(() -> exchange(booking, far, "ann").statusCode(), () -> {
            Showtimes.await(replica.bookings().releaseBooking(booking));
            return 204;
        }));

        assertThat(answers.getFirst()).isIn(200, 409);
        assertThat(confirmedHoldsOf(booking)).isEmpty();
        assertThat(Database.rows("select seat from seat where booking_id = ?", booking))
                .isEmpty();
    }

    @RepeatedTest(5)
    void whoWantsASeatGetsItOnlyWhenItsBookingHasLeft() throws Exception {
        var booking = sold("ann", here, "A1");
        var far = held("ann", there, "A3");
        var actions = new ArrayList<Callable<Integer>>();
        actions.add(() -> exchange(booking, far, "ann").statusCode());
        for (int i = 0; i < 6; i++) {
            var token = Tokens.customer("wants-" + i);
            actions.add(() -> Calls.hold(token, here, "A1").statusCode());
        }

        var answers = amongOthers(actions);

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.subList(1, 7))
                .isSubsetOf(201, 409)
                .filteredOn(status -> status == 201)
                .hasSizeLessThan(2);
        assertThat(Database.story(here, "A1"))
                .startsWith("HELD", "SOLD", "FREE")
                .hasSizeLessThan(5);
    }

    private Callable<Integer> move(String who, UUID from, String seat, UUID to, String target, boolean onReplica) {
        var booking = sold(who, from, seat);
        var hold = held(who, to, target);
        return () -> onReplica
                ? onReplica(booking, hold, who)
                : exchange(booking, hold, who).statusCode();
    }

    /** Their answers; all start together, and share their batches with customers who want other seats. */
    private List<Integer> amongOthers(List<Callable<Integer>> actions) throws Exception {
        var all = new ArrayList<>(actions);
        for (int i = 1; i <= 6; i++) {
            var token = Tokens.customer("other-" + i);
            var seat = "B" + i;
            all.add(() -> Calls.hold(token, here, seat).statusCode());
        }
        var answers = Gate.race(here, all);
        assertThat(answers.subList(actions.size(), all.size())).containsOnly(201);
        return answers.subList(0, actions.size());
    }

    private int onReplica(UUID booking, UUID hold, String who) {
        return Showtimes.await(replica.bookings()
                .exchange(hold, booking, Tokens.idOf(who), Set.of())
                .map(_ -> 200)
                .onFailure(BusinessException.class)
                .recoverWithItem(refusal -> refusal instanceof BusyException ? 503 : 410));
    }

    private static UUID sold(String who, UUID showtime, String... seats) {
        var booking = UUID.randomUUID();
        confirm(held(who, showtime, seats), booking, who).then().statusCode(200);
        return booking;
    }

    private static List<String> confirmedHoldsOf(UUID booking) {
        return Database.rows("select id from hold where booking_id = ? and status = 'CONFIRMED'", booking);
    }
}
