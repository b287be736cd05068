package io.github.moviereservation.seat.domain.lane;

import static io.github.moviereservation.seat.support.Calls.hold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.seat.support.SlowCommits;
import io.github.moviereservation.testing.CuttableDatabase;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database stops to answer, or is gone just when it is asked to commit. */
@QuarkusTest
@TestProfile(LostDatabaseTest.FewConnections.class)
class LostDatabaseTest {

    private static final int CONNECTIONS = 4;

    public static class FewConnections extends CuttableDatabase {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.reactive.max-size",
                    String.valueOf(CONNECTIONS),
                    "seat.lane.batch-timeout",
                    "2s",
                    "cinema.database.longest-silence",
                    "8s");
        }
    }

    @Inject
    Showtimes showtimes;

    @Inject
    Pool pool;

    @AfterEach
    void letCommitsPass() {
        CuttableDatabase.network().resume();
        SlowCommits.end();
    }

    @Test
    void aDatabaseThatStoodStillForLongIsUsedAgain() throws Exception {
        var showtime = showtimes.open();
        assertThat(statusOfHold("ann", showtime, "A1")).isEqualTo(201);

        CuttableDatabase.network().stall();
        for (int i = 0; i < CONNECTIONS + 2; i++) {
            assertThat(statusOfHold("bob", showtime, "A" + (i + 2))).isEqualTo(503);
        }
        CuttableDatabase.network().resume();

        await().atMost(Duration.ofSeconds(10)).until(() -> statusOfHold("eve", showtime, "A10") != 503);
        assertThat(Database.stateOf(showtime, "A10")).isEqualTo("HELD");
        var everyConnection = IntStream.range(0, CONNECTIONS * 3)
                .<Callable<Boolean>>mapToObj(_ -> this::readsTablesAsAWhole)
                .toList();
        assertThat(Race.of(everyConnection)).containsOnly(true);
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @Test
    void connectionsThatLeadNowhereAreReplaced() {
        var showtime = showtimes.open();
        assertThat(statusOfHold("ann", showtime, "A1")).isEqualTo(201);

        CuttableDatabase.network().stallWhatIsOpen();

        assertThat(statusOfHold("bob", showtime, "A3")).isEqualTo(503);
        await().atMost(Duration.ofSeconds(20)).until(() -> statusOfHold("bob", showtime, "A3") == 201);
    }

    @Test
    void whoseCommitWasLostOnTheWayIsToldThatItWasDone() throws Exception {
        var showtime = showtimes.open();
        assertThat(statusOfHold("ann", showtime, "A1")).isEqualTo(201);
        SlowCommits.begin("pg_sleep(0.7)");

        var answer = inBackground(() -> hold(Tokens.customer("bob"), showtime, "A3", "A4"));
        SlowCommits.awaitOne();
        CuttableDatabase.network().cut();

        answer.get().then().statusCode(201);
        assertThat(Database.stateOf(showtime, "A4")).isEqualTo("HELD");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @Test
    void whoseCommitFailedOnTheWayMayTryAgain() throws Exception {
        var showtime = showtimes.open();
        assertThat(statusOfHold("ann", showtime, "A1")).isEqualTo(201);
        SlowCommits.begin("pg_sleep(0.7), pg_terminate_backend(pg_backend_pid())");

        assertThat(statusOfHold("bob", showtime, "A3")).isEqualTo(503);

        letCommitsPass();
        assertThat(statusOfHold("bob", showtime, "A3")).isEqualTo(201);
        assertThat(Database.story(showtime, "A3")).containsExactly("HELD");
    }

    @Test
    void readsDoNotWaitForEver() {
        var showtime = showtimes.open();
        CuttableDatabase.network().stall();

        RestAssured.get("/api/seatmaps/" + showtime).then().statusCode(503);
    }

    private static int statusOfHold(String who, UUID showtime, String seat) {
        return hold(Tokens.customer(who), showtime, seat).statusCode();
    }

    /** A lane's connection must not come back into the pool as it is. */
    private boolean readsTablesAsAWhole() {
        return pool.query("select current_setting('enable_seqscan'), pg_sleep(0.1)")
                .execute()
                .map(rows -> rows.iterator().next().getString(0).equals("on"))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static <T> FutureTask<T> inBackground(Callable<T> action) {
        var task = new FutureTask<>(action);
        Thread.startVirtualThread(task);
        return task;
    }
}
