package io.github.moviereservation.events;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How long one event is tried: a few times with growing waits, and without end while that is not its own fault. */
final class Patience {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 16;

    private final EventsConfig config;
    private int failures;
    private int obstacles;

    Patience(EventsConfig config) {
        this.config = config;
    }

    /** Waits before the next try, and says how long it did; fails when there is none left. */
    Uni<Duration> afterFailure(Throwable failure) {
        obstacles = 0;
        failures++;
        return failures < config.attempts() ? pause(failures) : Uni.createFrom().failure(failure);
    }

    /** Waits before the next try, which does not count. */
    Uni<Duration> afterObstacle() {
        obstacles++;
        return pause(obstacles);
    }

    private Uni<Duration> pause(int tries) {
        var wait = config.backoff().multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        var bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        return Uni.createFrom().item(bounded).onItem().delayIt().by(bounded);
    }
}
