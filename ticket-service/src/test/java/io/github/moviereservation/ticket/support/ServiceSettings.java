package io.github.moviereservation.ticket.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the tests' seat-service will listen, and times that suit tests. */
public class ServiceSettings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "cinema.ticket-keys-dir", temporaryFolder().toString(),
                "cinema.seat.url", "http://localhost:" + SeatServiceDouble.listen(),
                "ticket.refund-policy", "PT24H:100,PT2H:50",
                "ticket.payment-timeout", "PT4S",
                "ticket.recovery.every", "PT1S",
                "ticket.recovery.delay", "PT0.5S");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ticket-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
