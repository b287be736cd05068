package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.user.domain.AccountsConfig;
import io.github.moviereservation.user.domain.password.Passwords;
import io.github.moviereservation.user.domain.session.SessionRepository;
import io.github.moviereservation.web.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Creates the configured admin at start when there is no admin: somebody has to make the others. */
@ApplicationScoped
public class FirstAdmin {

    private static final int SHORTEST_PASSWORD = 10;

    private final AccountsConfig.Admin config;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final Outbox outbox;

    FirstAdmin(
            AccountsConfig config,
            AccountRepository accounts,
            SessionRepository sessions,
            Passwords passwords,
            Outbox outbox) {
        this.config = config.admin();
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.outbox = outbox;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        if (config.email().isEmpty() || config.password().isEmpty()) {
            Log.info("No first admin is configured");
            return;
        }
        if (config.password().get().length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException(
                    "CINEMA_ADMIN_PASSWORD must have at least %d characters".formatted(SHORTEST_PASSWORD));
        }
        VertxContextSupport.subscribeAndAwait(
                () -> ensure(config.email().get(), config.password().get()));
    }

    /** Replicas that start together take turns: the first creates, the others find. */
    @WithTransaction
    Uni<Void> ensure(String email, String password) {
        return accounts.lockFirstAdmin()
                .chain(accounts::hasAdmin)
                .chain(found -> found
                        ? Uni.createFrom().voidItem()
                        : passwords.hash(password).chain(hash -> create(email, hash)));
    }

    /** An account that somebody opened with this e-mail before becomes the operator's: its password and sessions go. */
    private Uni<Void> create(String email, String hash) {
        return accounts.findByEmail(email).chain(existing -> {
            if (existing == null) {
                var admin = Account.of(email, "Admin", hash, Roles.ADMIN);
                return accounts.persist(admin).chain(() -> outbox.add(AccountRegistered.of(admin)));
            }
            existing.passwordHash = hash;
            return sessions.endAll(existing.id).chain(() -> outbox.add(existing.changeRole(Roles.ADMIN, existing.id)));
        });
    }
}
