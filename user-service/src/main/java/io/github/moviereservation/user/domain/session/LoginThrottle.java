package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.github.moviereservation.user.domain.account.Account;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;

/** Slows down who guesses passwords. Counted in the database, so that all replicas count together. */
@ApplicationScoped
public class LoginThrottle {

    private final LoginAttemptsRepository attempts;
    private final AccountsConfig.Throttle config;

    LoginThrottle(LoginAttemptsRepository attempts, AccountsConfig config) {
        this.attempts = attempts;
        this.config = config.throttle();
    }

    /** To be called before the password is checked; fails with {@link TooManyAttemptsException} during a pause. */
    @WithTransaction
    public Uni<Void> count(String email, String address) {
        var now = Instant.now();
        return attempts.lock(idOf(email, address), now)
                .invoke(counted -> counted.count(now, config))
                .replaceWithVoid();
    }

    /** To be called when the password could not be checked after all: that says nothing about who asks. */
    @WithTransaction
    public Uni<Void> takeBack(String email, String address) {
        return attempts.lock(idOf(email, address), Instant.now())
                .invoke(LoginAttempts::takeBack)
                .replaceWithVoid();
    }

    /** To be called when the password was right. */
    @WithTransaction
    public Uni<Void> forget(String email, String address) {
        return attempts.forget(idOf(email, address));
    }

    private static String idOf(String email, String address) {
        return HexFormat.of().formatHex(RefreshSecret.sha256(Account.normalEmail(email) + "\n" + address));
    }
}
