package io.github.moviereservation.seat.support;

import static org.awaitility.Awaitility.await;

import io.github.moviereservation.testing.Race;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Makes a race happen: all seats of the showtime are locked until many statements wait for them, then all go at once.
 * Without it, on a small machine, requests may well reach the database one after the other.
 */
public final class Gate {

    private static final int WAITING = 8;

    private static final String COUNT_WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private Gate() {}

    public static <T> List<T> race(UUID showtime, int runners, Callable<T> action) throws Exception {
        try (var gate = Database.asService();
                var observer = Database.asService()) {
            gate.setAutoCommit(false);
            try (var lock = gate.prepareStatement("select from seat where showtime_id = ? order by seat for update")) {
                lock.setObject(1, showtime);
                lock.executeQuery();
            }
            var answers = new FutureTask<>(() -> Race.of(runners, action));
            Thread.startVirtualThread(answers);
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> answers.isDone() || waiting(observer) >= WAITING);
            gate.rollback();
            return answers.get();
        }
    }

    private static int waiting(Connection observer) throws SQLException {
        try (var statement = observer.createStatement()) {
            var result = statement.executeQuery(COUNT_WAITING);
            result.next();
            return result.getInt(1);
        }
    }
}
