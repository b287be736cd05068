package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.user.domain.account.Account;
import io.github.moviereservation.user.domain.account.AccountGoneException;
import io.github.moviereservation.user.domain.account.AccountRepository;
import io.github.moviereservation.user.domain.account.AccountService;
import io.github.moviereservation.user.domain.password.Passwords;
import io.github.moviereservation.user.domain.password.TooBusyException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class PasswordService {

    private final AccountService service;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final LoginThrottle throttle;
    private final Passwords passwords;

    PasswordService(
            AccountService service,
            AccountRepository accounts,
            SessionRepository sessions,
            LoginThrottle throttle,
            Passwords passwords) {
        this.service = service;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.passwords = passwords;
    }

    /** Ends every session but {@code currentSession}; guessing the current password is throttled like a login. */
    public Uni<Void> change(UUID id, UUID currentSession, String address, String currentPassword, String newPassword) {
        return service.get(id)
                .chain(account -> throttle.count(account.email, address)
                        .chain(() -> passwords
                                .matches(currentPassword, Optional.of(account.passwordHash))
                                .onFailure(TooBusyException.class)
                                .call(() -> throttle.takeBack(account.email, address)))
                        .invoke(PasswordService::mustMatch)
                        .chain(() -> throttle.forget(account.email, address))
                        .chain(() -> passwords.hash(newPassword))
                        .chain(hash -> replace(account, hash, currentSession)));
    }

    private Uni<Void> replace(Account checked, String newHash, UUID currentSession) {
        return Panache.withTransaction(() -> accounts.lock(checked.id)
                .onItem()
                .ifNull()
                .failWith(AccountGoneException::new)
                .invoke(account -> {
                    // Changed by somebody else since it was checked.
                    mustMatch(account.passwordHash.equals(checked.passwordHash));
                    account.passwordHash = newHash;
                })
                .chain(account -> currentSession == null
                        ? sessions.endAll(account.id)
                        : sessions.endOthers(account.id, currentSession)));
    }

    private static void mustMatch(boolean matches) {
        if (!matches) {
            throw new WrongPasswordException();
        }
    }
}
