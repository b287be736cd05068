package io.github.moviereservation.seat.domain;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.upkeep.HoldSweeper;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Gate;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** What happens when everybody wants the same seats at the same moment. */
@QuarkusTest
class HoldRaceTest {

    private static final List<String> BUYERS =
            IntStream.range(0, 50).mapToObj(i -> Tokens.customer("buyer-" + i)).toList();

    @Inject
    Showtimes showtimes;

    @Inject
    HoldSweeper sweeper;

    @RepeatedTest(10)
    void ofFiftyBuyersOfTheSameTwoSeatsExactlyOneWins() throws Exception {
        var showtime = showtimes.open();
        var next = new AtomicInteger();

        var answers = Gate.race(showtime, 50, () -> {
            var buyer = next.getAndIncrement();
            var seats = buyer % 2 == 0 ? new String[] {"A1", "A2"} : new String[] {"A2", "A1"};
            return hold(BUYERS.get(buyer), showtime, seats).statusCode();
        });

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(49);
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD");
        assertThat(Database.story(showtime, "A2")).containsExactly("HELD");
        assertThat(Database.rows("select status from hold where showtime_id = ?", showtime))
                .containsExactly("ACTIVE");
    }

    @RepeatedTest(5)
    void overlappingWishesInOppositeOrderNeverBlockEachOther() throws Exception {
        var showtime = showtimes.open();
        var next = new AtomicInteger();

        var answers = Gate.race(showtime, 24, () -> {
            var buyer = next.getAndIncrement();
            var from = buyer % 8 + 1;
            var seats = IntStream.range(from, from + 4)
                    .mapToObj(seat -> "A" + (buyer % 2 == 0 ? seat : 2 * from + 3 - seat))
                    .toArray(String[]::new);
            return hold(BUYERS.get(buyer), showtime, seats).statusCode();
        });

        assertThat(answers).contains(201).containsOnly(201, 409);
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @RepeatedTest(5)
    void theLimitOfOpenHoldsHoldsWhenAllAreAskedForAtOnce() throws Exception {
        var showtime = showtimes.open();
        var next = new AtomicInteger();

        var answers = Gate.race(
                showtime,
                12,
                () -> hold(BUYERS.getFirst(), showtime, "A" + next.incrementAndGet())
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(10);
        assertThat(Database.rows("select status from hold where showtime_id = ?", showtime))
                .hasSize(2);
    }

    @RepeatedTest(10)
    void anExpiredHoldIsTakenOverWhileItIsSwept() throws Exception {
        var showtime = showtimes.open();
        var old = held("ann", showtime, "A1", "A2", "A3");
        Database.expire(old);

        var actions = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 8)
                .forEach(i -> actions.add(
                        () -> hold(BUYERS.get(i), showtime, "A2", "A3").statusCode()));
        IntStream.range(0, 4).forEach(i -> actions.add(this::sweep));
        var answers = Race.of(actions);

        assertThat(answers.subList(0, 8)).containsOnlyOnce(201).containsOnly(201, 409);
        sweep();
        assertThat(Database.statusOf(old)).isEqualTo("EXPIRED");
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
        assertThat(Database.rows(
                        "select count(*) from seat s join hold h on h.id = s.hold_id where h.showtime_id = ? and h.status = 'ACTIVE'",
                        showtime))
                .containsExactly("2");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @RepeatedTest(10)
    void aConfirmationRacingWithExpiryAndANewBuyerSellsTheSeatsOnce() throws Exception {
        var showtime = showtimes.open();
        var hold = held("ann", showtime, "A1", "A2");
        var booking = UUID.randomUUID();
        Database.expire(hold);

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> confirm(hold, booking, "ann").statusCode(),
                this::sweep,
                () -> hold(BUYERS.getFirst(), showtime, "A2", "A1").statusCode(),
                () -> confirm(hold, booking, "ann").statusCode(),
                this::sweep));

        var sold = Database.rows("select seat from seat_sale where showtime_id = ?", showtime);
        if (answers.get(2) == 201) {
            assertThat(answers.get(0)).isEqualTo(410);
            assertThat(answers.get(3)).isEqualTo(410);
            assertThat(sold).isEmpty();
        } else {
            assertThat(answers.get(2)).isEqualTo(409);
            assertThat(answers).element(0).isEqualTo(200);
            assertThat(answers).element(3).isEqualTo(200);
            assertThat(sold).containsExactlyInAnyOrder("A1", "A2");
        }
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @RepeatedTest(5)
    void releaseExtensionAndConfirmationOfOneHoldAtOnceAgreeOnItsEnd() throws Exception {
        var showtime = showtimes.open();
        var hold = held("ann", showtime, "A1", "A2");
        var ann = Tokens.customer("ann");

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> Calls.release(ann, hold).statusCode(),
                () -> Calls.extend(ann, hold).statusCode(),
                () -> Calls.extendForPayment(hold, UUID.randomUUID()).statusCode(),
                () -> confirm(hold, UUID.randomUUID(), "ann").statusCode(),
                () -> Calls.releaseForBooking(hold).statusCode(),
                () -> confirm(hold, UUID.randomUUID(), "ann").statusCode()));

        assertThat(answers).isSubsetOf(200, 204, 409, 410);
        var sold = answers.get(3) == 200 || answers.get(5) == 200;
        assertThat(answers.get(3) == 200 && answers.get(5) == 200).isFalse();
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo(sold ? "SOLD" : "FREE");
        assertThat(Database.statusOf(hold)).isEqualTo(sold ? "CONFIRMED" : "RELEASED");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @RepeatedTest(5)
    void aCancellationLeavesNoHoldBehind() throws Exception {
        var showtime = showtimes.open();
        var next = new AtomicInteger();

        var answers = Race.of(Stream.concat(
                        Stream.<Callable<Integer>>of(() -> {
                            showtimes.cancel(showtime);
                            return 204;
                        }),
                        Stream.<Callable<Integer>>generate(() -> () -> {
                                    var buyer = next.getAndIncrement();
                                    return hold(BUYERS.get(buyer), showtime, "A" + (buyer + 1))
                                            .statusCode();
                                })
                                .limit(10))
                .toList());

        assertThat(answers).isSubsetOf(201, 204, 409, 410);
        assertThat(Database.rows("select distinct state from seat where showtime_id = ?", showtime))
                .containsExactly("BLOCKED");
        assertThat(Database.rows("select status from hold where showtime_id = ?", showtime))
                .doesNotContain("ACTIVE");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    private int sweep() {
        Showtimes.await(sweeper.sweep());
        return 204;
    }
}
