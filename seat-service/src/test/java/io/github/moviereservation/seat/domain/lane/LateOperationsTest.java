package io.github.moviereservation.seat.domain.lane;

import static io.github.moviereservation.seat.support.Calls.hold;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.seat.support.SlowCommits;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A batch that takes long keeps nobody waiting behind it. */
@QuarkusTest
@TestProfile(LateOperationsTest.Impatient.class)
class LateOperationsTest {

    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("seat.lane.longest-wait", "500ms");
        }
    }

    @Inject
    Showtimes showtimes;

    @AfterEach
    void commitAsEver() {
        SlowCommits.end();
    }

    @Test
    void whoWaitsTooLongBehindASlowBatchIsToldBeforeItIsDone() throws Exception {
        var showtime = showtimes.open();
        SlowCommits.begin("pg_sleep(3)");
        var slow = new FutureTask<>(() -> hold(Tokens.customer("ann"), showtime, "A1"));
        Thread.startVirtualThread(slow);
        SlowCommits.awaitOne();

        hold(Tokens.customer("bob"), showtime, "A5")
                .then()
                .spec(Problems.is(503, "busy"))
                .header("Retry-After", "1");

        assertThat(slow.isDone()).isFalse();
        slow.get().then().statusCode(201);
        assertThat(Database.stateOf(showtime, "A5")).isEqualTo("FREE");
    }
}
