package io.github.moviereservation.ticket.domain.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long whoever works on something has it to itself, and when it is tried again. */
@ApplicationScoped
public class Leases {

    /** Keeps a second's wait from growing past any limit before it is capped. */
    private static final int MAX_DOUBLINGS = 10;

    private final BookingConfig config;

    Leases(BookingConfig config) {
        this.config = config;
    }

    /** When the recovery job takes over what was begun now. */
    public Instant end() {
        return now().plus(config.recovery().lease());
    }

    /** After a wait that doubles with every try. */
    public Instant retry(int attempts) {
        return now().plus(delay(attempts));
    }

    private Duration delay(int attempts) {
        var delay = config.recovery().delay().multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        return delay.compareTo(config.recovery().maxDelay()) < 0
                ? delay
                : config.recovery().maxDelay();
    }

    /** As precise as the database keeps it, so that the first answer equals the later ones. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
