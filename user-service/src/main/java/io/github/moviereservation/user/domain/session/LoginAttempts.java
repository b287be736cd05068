package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.user.domain.AccountsConfig;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** The attempts of one address to sign in to one account since the last success. */
@Entity
public class LoginAttempts {

    private static final int MOST_DOUBLINGS = 20;

    @Id
    public String id;

    public int failures;
    public Instant lastAt;
    public Instant blockedUntil;

    /** Counts as a failure until it succeeds, so that attempts at the same moment cannot slip through together. */
    void count(Instant now, AccountsConfig.Throttle config) {
        if (blockedUntil != null && blockedUntil.isAfter(now)) {
            throw new TooManyAttemptsException(Duration.between(now, blockedUntil));
        }
        if (lastAt.plus(config.memory()).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastAt = now;
        blockedUntil = failures < config.failures() ? null : now.plus(pause(config));
    }

    /** A pause that the attempt brought goes with it: an attempt never gets through during an older one. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
        blockedUntil = null;
    }

    private Duration pause(AccountsConfig.Throttle config) {
        var doublings = Math.min(failures - config.failures(), MOST_DOUBLINGS);
        var pause = config.firstPause().multipliedBy(1L << doublings);
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }
}
