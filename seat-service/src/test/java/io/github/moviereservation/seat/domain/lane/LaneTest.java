package io.github.moviereservation.seat.domain.lane;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Operations share a transaction, but not their failures. */
@QuarkusTest
class LaneTest {

    @Inject
    Showtimes showtimes;

    @Inject
    Lanes lanes;

    @Test
    void anOperationThatTheDatabaseRefusesTakesNoOtherWithIt() throws Exception {
        var showtime = showtimes.open();
        var first = held("ann", showtime, "A1");
        var refused = held("bob", showtime, "A2");
        var confirmed = held("eve", showtime, "A3");
        var busy = UUID.randomUUID();
        var taken = UUID.randomUUID();

        try (var keepsBusy = bookElsewhere(busy);
                var takes = bookElsewhere(taken)) {
            var firstAnswer = inBackground(() -> confirm(first, busy, "ann").statusCode());
            awaitBlockedWrite();
            var actions = new ArrayList<Callable<Integer>>();
            actions.add(() -> confirm(refused, taken, "bob").statusCode());
            actions.add(() -> confirm(confirmed, UUID.randomUUID(), "eve").statusCode());
            for (int i = 5; i < 10; i++) {
                var seat = "A" + i;
                actions.add(() ->
                        hold(Tokens.customer("lane-" + seat), showtime, seat).statusCode());
            }
            var answers = inBackground(() -> Race.of(actions));
            await().atMost(Duration.ofSeconds(2)).until(() -> lanes.underWay() > actions.size());
            keepsBusy.commit();
            assertThat(firstAnswer.get()).isEqualTo(409);
            awaitBlockedWrite();
            takes.commit();

            assertThat(answers.get()).containsExactly(409, 200, 201, 201, 201, 201, 201);
        }
        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("HELD");
        assertThat(Database.stateOf(showtime, "A3")).isEqualTo("SOLD");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @Test
    void whatStaysLockedElsewhereIsBusyAndTakesNoOtherWithIt() throws Exception {
        var showtime = showtimes.open();
        var locked = held("ann", showtime, "A1");
        var booking = UUID.randomUUID();

        try (var _ = bookElsewhere(booking)) {
            var answer = inBackground(() -> confirm(locked, booking, "ann"));
            awaitBlockedWrite();
            var others = inBackground(() -> Race.of(
                    List.of(() -> hold(Tokens.customer("bob"), showtime, "A5").statusCode())));

            answer.get().then().spec(Problems.is(503, "busy")).header("Retry-After", "1");
            assertThat(others.get()).containsExactly(201);
        }
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("HELD");
        confirm(locked, booking, "ann").then().statusCode(200);
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @RepeatedTest(5)
    void twoHoldsConfirmedForOneBookingAtOnceAreOneSale() throws Exception {
        var here = showtimes.open();
        var there = showtimes.open();
        var booking = UUID.randomUUID();
        var holds = List.of(
                held("ann", here, "A1"), held("ann", here, "A2"), held("ann", there, "A1"), held("ann", there, "A2"));
        var actions = new ArrayList<Callable<Integer>>();
        holds.forEach(hold -> actions.add(() -> confirm(hold, booking, "ann").statusCode()));
        for (int i = 5; i < 10; i++) {
            var seat = "A" + i;
            actions.add(() -> hold(Tokens.customer("lane-" + seat), here, seat).statusCode());
            actions.add(() -> hold(Tokens.customer("lane-" + seat), there, seat).statusCode());
        }

        var answers = Race.of(actions);

        assertThat(answers.subList(0, 4)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(answers.subList(4, 14)).containsOnly(201);
        assertThat(Database.rows("select seat from seat_sale where booking_id = ?", booking))
                .hasSize(1);
        assertThat(Database.seatsThatDifferFromTheLedger(here)).isEmpty();
        assertThat(Database.seatsThatDifferFromTheLedger(there)).isEmpty();
    }

    /** A connection that closes cancels what it was answered long before. */
    @Test
    void whatIsAnsweredIsCountedOutOnce() throws Exception {
        var answer = new CompletableFuture<Boolean>();
        var caller = new AtomicReference<UniSubscription>();
        lanes.run(new Nothing(showtimes.open())).subscribe().withSubscriber(new UniSubscriber<Boolean>() {
            @Override
            public void onSubscribe(UniSubscription subscription) {
                caller.set(subscription);
            }

            @Override
            public void onItem(Boolean item) {
                answer.complete(item);
            }

            @Override
            public void onFailure(Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });

        answer.get(5, TimeUnit.SECONDS);
        caller.get().cancel();

        assertThat(lanes.underWay()).isZero();
    }

    /** Another hold gets the booking in a transaction that stays open: whoever wants it too has to wait. */
    private Connection bookElsewhere(UUID booking) throws SQLException {
        var elsewhere = held("joe", showtimes.open(), "A1");
        var transaction = Database.asOwner();
        transaction.setAutoCommit(false);
        try (var statement = transaction.prepareStatement("update hold set booking_id = ? where id = ?")) {
            statement.setObject(1, booking);
            statement.setObject(2, elsewhere);
            statement.executeUpdate();
        }
        return transaction;
    }

    private static void awaitBlockedWrite() {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(5))
                .until(LaneTest::aWriteIsBlocked);
    }

    /** Only the service's own role sees what its connections do. */
    private static boolean aWriteIsBlocked() throws SQLException {
        try (var service = Database.asService()) {
            return !Database.rows(service, """
                            select pid from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'
                              and query like '%insert into seat_ledger%'""").isEmpty();
        }
    }

    private static <T> FutureTask<T> inBackground(Callable<T> action) {
        var task = new FutureTask<>(action);
        Thread.startVirtualThread(task);
        return task;
    }

    private static final class Nothing extends SeatOperation<Boolean> {

        Nothing(UUID showtime) {
            super(showtime);
        }

        @Override
        protected void claim(Claims claims) {}

        @Override
        protected Boolean decide(Locked locked) {
            return true;
        }
    }
}
