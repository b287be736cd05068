package io.github.moviereservation.seat.support;

import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.domain.lane.Lanes;
import io.github.moviereservation.testing.Race;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Makes a race happen: all seats of the showtime are locked until many requests wait for them, then all go at once.
 * Without it, on a small machine, requests may well reach the database one after the other.
 */
public final class Gate {

    private static final int WAITING = 6;

    private Gate() {}

    public static <T> List<T> race(UUID showtime, int runners, Callable<T> action) throws Exception {
        return race(showtime, Collections.nCopies(runners, action));
    }

    public static <T> List<T> race(UUID showtime, List<? extends Callable<T>> actions) throws Exception {
        var lanes = Arc.container().instance(Lanes.class).get();
        try (var gate = Database.asService()) {
            gate.setAutoCommit(false);
            try (var lock = gate.prepareStatement("select from seat where showtime_id = ? order by seat for update")) {
                lock.setObject(1, showtime);
                lock.executeQuery();
            }
            var answers = new FutureTask<>(() -> Race.of(actions));
            Thread.startVirtualThread(answers);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> answers.isDone() || lanes.underWay() >= WAITING);
            gate.rollback();
            return answers.get();
        }
    }
}
