package io.github.moviereservation.user.domain.token;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.github.moviereservation.user.domain.account.Account;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Issues the tokens that every service accepts. */
@ApplicationScoped
public class AccessTokens {

    /** Claim that names the session, so that "end my other sessions" knows which one is this. */
    public static final String SESSION = "sid";

    private final SigningKeys keys;
    private final AccountsConfig config;

    AccessTokens(SigningKeys keys, AccountsConfig config) {
        this.keys = keys;
        this.config = config;
    }

    public String issue(Account account, UUID sessionId) {
        var key = keys.newest();
        return Jwt.issuer(config.issuer())
                .subject(account.id.toString())
                .upn(account.email)
                .groups(Set.of(account.role))
                .claim("name", account.name)
                .claim(SESSION, sessionId.toString())
                .expiresIn(lifetime())
                .jws()
                .keyId(key.id())
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key.privateKey());
    }

    public Duration lifetime() {
        return config.accessTokenLifetime();
    }
}
