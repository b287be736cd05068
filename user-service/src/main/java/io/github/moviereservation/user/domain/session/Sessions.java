package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.github.moviereservation.user.domain.account.Account;
import io.github.moviereservation.user.domain.account.AccountRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens, continues and ends sessions. */
@ApplicationScoped
public class Sessions {

    private final SessionRepository sessions;
    private final RefreshTokenRepository tokens;
    private final AccountRepository accounts;
    private final AccountsConfig config;

    Sessions(
            SessionRepository sessions,
            RefreshTokenRepository tokens,
            AccountRepository accounts,
            AccountsConfig config) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.config = config;
    }

    /** Empty when the account was deleted or got another password since this one was checked. */
    @WithTransaction
    Uni<Optional<OpenSession>> open(Account checked) {
        return accounts.lock(checked.id).chain(account -> {
            if (account == null || !account.passwordHash.equals(checked.passwordHash)) {
                return Uni.createFrom().item(Optional.empty());
            }
            var session = LoginSession.of(account.id, now(), config.sessionLifetime());
            return sessions.persist(session)
                    .chain(() -> newToken(session, account))
                    .map(Optional::of);
        });
    }

    /**
     * Exchanges the token for the next one. Empty when it is unknown, expired, or used before: then it is in two
     * hands, nobody can tell whose, and the whole session ends.
     */
    @WithTransaction
    Uni<Optional<OpenSession>> rotate(RefreshSecret secret) {
        return sessions.lockByToken(secret).chain(session -> {
            if (session == null) {
                return Uni.createFrom().item(Optional.empty());
            }
            return tokens.get(secret).chain(token -> {
                var now = now();
                if (token.usedAt != null) {
                    Log.warnf(
                            "A used refresh token came again: session %s of account %s is ended",
                            session.id, session.accountId);
                    return sessions.end(session).replaceWith(Optional.empty());
                }
                if (token.expiresAt.isBefore(now)) {
                    return Uni.createFrom().item(Optional.empty());
                }
                token.usedAt = now;
                session.expiresAt = now.plus(config.sessionLifetime());
                return accounts.findById(session.accountId)
                        .chain(account -> newToken(session, account))
                        .map(Optional::of);
            });
        });
    }

    @WithTransaction
    Uni<Void> end(RefreshSecret secret) {
        return sessions.lockByToken(secret)
                .chain(session -> session == null ? Uni.createFrom().voidItem() : sessions.end(session));
    }

    /** Oldest first. */
    @WithSession
    public Uni<List<LoginSession>> of(UUID accountId) {
        return sessions.of(accountId);
    }

    private Uni<OpenSession> newToken(LoginSession session, Account account) {
        var next = RefreshSecret.random();
        return tokens.persist(RefreshToken.of(next, session)).replaceWith(new OpenSession(session.id, account, next));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** A session with the token that continues it. */
    record OpenSession(UUID id, Account account, RefreshSecret next) {}
}
