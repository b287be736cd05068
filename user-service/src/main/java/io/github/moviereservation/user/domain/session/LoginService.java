package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.user.domain.account.AccountRepository;
import io.github.moviereservation.user.domain.password.Passwords;
import io.github.moviereservation.user.domain.password.TooBusyException;
import io.github.moviereservation.user.domain.token.AccessTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Signs people in, keeps them signed in, and signs them out. */
@ApplicationScoped
public class LoginService {

    private final LoginThrottle throttle;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final MeterRegistry metrics;

    LoginService(
            LoginThrottle throttle,
            AccountRepository accounts,
            Passwords passwords,
            Sessions sessions,
            AccessTokens accessTokens,
            MeterRegistry metrics) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.metrics = metrics;
    }

    /** Several short transactions: the attempt counts also when it fails, and hashing holds no connection. */
    public Uni<SignedIn> login(String email, String password, String address) {
        return throttle.count(email, address)
                .chain(() -> Panache.withSession(() -> accounts.findByEmail(email)))
                .chain(account -> passwords
                        .matches(password, Optional.ofNullable(account).map(found -> found.passwordHash))
                        .onFailure(TooBusyException.class)
                        .call(() -> throttle.takeBack(email, address))
                        .invoke(matches -> {
                            if (!matches) {
                                throw new BadCredentialsException();
                            }
                        })
                        .chain(() -> throttle.forget(email, address))
                        .chain(() -> sessions.open(account)))
                .map(opened -> opened.orElseThrow(BadCredentialsException::new))
                .map(this::signedIn)
                .onItemOrFailure()
                .invoke((signedIn, failure) -> metrics.counter("cinema.logins", "success", "" + (failure == null))
                        .increment());
    }

    /** Fails with {@link SessionEndedException}; a token that was used before ends its session. */
    public Uni<SignedIn> refresh(RefreshSecret secret) {
        return sessions.rotate(secret)
                .map(opened -> opened.orElseThrow(SessionEndedException::new))
                .map(this::signedIn);
    }

    /** Nothing happens when the session has ended already. */
    public Uni<Void> logout(RefreshSecret secret) {
        return sessions.end(secret);
    }

    private SignedIn signedIn(Sessions.OpenSession session) {
        var account = session.account();
        return new SignedIn(
                account, accessTokens.issue(account, session.id()), accessTokens.lifetime(), session.next());
    }
}
