package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.local.Cinema.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** ticket-service is killed in the middle of a request, at a moment of choice. */
record Accident(LocalStack stack, Books books) {

    /** What a crash left is taken up within the test. */
    static final Map<String, String> SETTINGS = Map.of(
            "SEAT_HOLD_TIME", "15s",
            "TICKET_RECOVERY_CLAIM", "5s",
            "TICKET_RECOVERY_LEASE", "15s",
            "TICKET_RECOVERY_MAX_DELAY", "5s",
            "ACCOUNTS_ACCESS_TOKEN_LIFETIME", "2h");

    private static final String VICTIM = "ticket-service";

    /** Returns when the service is back. */
    void at(Moment moment, Callable<Answer> request) {
        var pid = stack.pidOf(VICTIM);
        moment.prepare(books);
        Thread.startVirtualThread(new FutureTask<>(request));
        moment.awaitArrival(books);
        stack.kill(VICTIM);
        assertThat(moment.isNow(books)).as("killed in time").isTrue();
        moment.letPass(books);
        await(VICTIM + " is back")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> stack.pidOf(VICTIM) != pid && stack.healthStatus() == 200);
    }
}
