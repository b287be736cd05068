package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Forgets what has expired. Every replica may do so at any time. */
@ApplicationScoped
public class Cleaner {

    private final SessionRepository sessions;
    private final RefreshTokenRepository tokens;
    private final LoginAttemptsRepository attempts;
    private final AccountsConfig config;

    Cleaner(
            SessionRepository sessions,
            RefreshTokenRepository tokens,
            LoginAttemptsRepository attempts,
            AccountsConfig config) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = attempts;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @WithTransaction
    Uni<Void> clean() {
        var now = Instant.now();
        return sessions.forgetExpired(now)
                .chain(() -> tokens.forgetExpired(now))
                .chain(() -> attempts.forgetBefore(now.minus(config.throttle().memory())));
    }
}
