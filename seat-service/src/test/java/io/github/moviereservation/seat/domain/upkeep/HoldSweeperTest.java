package io.github.moviereservation.seat.domain.upkeep;

import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Replica;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Race;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldSweeperTest {

    @Inject
    Showtimes showtimes;

    @Inject
    HoldSweeper sweeper;

    @Test
    void anExpiredHoldIsSweptAndAnnouncedWithinFiveSeconds() {
        var showtime = showtimes.open();
        var hold = held("ann", showtime, "A9", "A10");

        try (var announced = Broker.tap("seats.released.v1")) {
            Database.expire(hold);

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Database.stateOf(showtime, "A9").equals("FREE"));
            var data = announced.await("seats.released.v1", showtime).getJsonObject("data");
            assertThat(data.getString("reason")).isEqualTo("EXPIRED");
            assertThat(data.getString("holdId")).isEqualTo(hold.toString());
            assertThat(data.getJsonArray("seats").stream().map(seat -> ((JsonObject) seat).getString("id")))
                    .containsExactly("A9", "A10");
        }
        assertThat(Database.statusOf(hold)).isEqualTo("EXPIRED");
        assertThat(Database.story(showtime, "A9")).containsExactly("HELD", "FREE");
    }

    @Test
    void aHoldWithTimeLeftStays() {
        var showtime = showtimes.open();
        var hold = held("ann", showtime, "A1");

        Showtimes.await(sweeper.sweep());

        assertThat(Database.statusOf(hold)).isEqualTo("ACTIVE");
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("HELD");
    }

    @Test
    void aSeatThatSomebodyTookOverIsNotFreed() {
        var showtime = showtimes.open();
        var old = held("ann", showtime, "A1", "A2");
        Database.expire(old);
        var taken = held("bob", showtime, "A2");

        Showtimes.await(sweeper.sweep());

        await().atMost(Duration.ofSeconds(5)).until(() -> Database.statusOf(old).equals("EXPIRED"));
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
        assertThat(Database.rows("select state, hold_id from seat where showtime_id = ? and seat = 'A2'", showtime))
                .containsExactly("HELD " + taken);
    }

    @Test
    void aLockedSeatDelaysItsHoldAndNoOther() throws Exception {
        var showtime = showtimes.open();
        var stuck = held("ann", showtime, "A1", "A2");
        var other = held("bob", showtime, "A3");

        try (var elsewhere = Database.asOwner()) {
            elsewhere.setAutoCommit(false);
            try (var lock =
                    elsewhere.prepareStatement("select from seat where showtime_id = ? and seat = 'A2' for update")) {
                lock.setObject(1, showtime);
                lock.executeQuery();
            }
            Database.execute("update hold set expires_at = now() where showtime_id = ?", showtime);

            Showtimes.await(sweeper.sweep());
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Database.statusOf(other).equals("EXPIRED"));
            assertThat(Database.statusOf(stuck)).isEqualTo("ACTIVE");
            elsewhere.rollback();
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Database.statusOf(stuck).equals("EXPIRED"));
    }

    @RepeatedTest(3)
    void severalReplicasShareTheWork() throws Exception {
        var showtime = showtimes.open();
        var holds = IntStream.rangeClosed(1, 12)
                .mapToObj(seat -> held("sweep-" + seat, showtime, "A" + seat, "B" + seat))
                .toList();
        holds.forEach(Database::expire);

        try (var other = new Replica()) {
            var sweeps = List.of(sweeper, other.sweeper(), sweeper, other.sweeper());
            Race.of(sweeps.stream()
                    .<Callable<Boolean>>map(each -> () -> Showtimes.await(each.sweep()) == null)
                    .toList());
        }

        await().atMost(Duration.ofSeconds(5))
                .until(() -> holds.stream().map(Database::statusOf).allMatch("EXPIRED"::equals));
        assertThat(freed(showtime)).isEqualTo(24);
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    private static long freed(UUID showtime) {
        return Database.rows("select seat from seat_ledger where showtime_id = ? and state = 'FREE'", showtime)
                .size();
    }
}
