package io.github.moviereservation.web;

import io.quarkus.logging.Log;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Short-lived tokens by which one service knows another, signed with a secret that all services share. */
@Singleton
public class ServiceTokens {

    public static final String HEADER = "X-Service-Token";

    private static final String AUDIENCE = "internal";
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final String issuer;
    private final Optional<SecretKey> secret;
    private final JWTParser parser;

    ServiceTokens(
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "cinema.service-secret") Optional<String> secret,
            JWTParser parser) {
        this.issuer = application;
        this.secret = secret.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.parser = parser;
    }

    String issue() {
        return Jwt.issuer(issuer)
                .subject(issuer)
                .audience(AUDIENCE)
                .expiresIn(LIFETIME)
                .jws()
                .sign(secret());
    }

    boolean isValid(String token) {
        var rules = new JWTAuthContextInfo();
        rules.setSecretVerificationKey(secret());
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        rules.setExpectedAudience(Set.of(AUDIENCE));
        rules.setMaxTimeToLiveSecs(LIFETIME.toSeconds());
        try {
            parser.parse(token, rules);
            return true;
        } catch (ParseException e) {
            Log.debugf(e, "Service token refused");
            return false;
        }
    }

    /** Only services that call or offer an internal API need the secret. */
    private SecretKey secret() {
        return secret.orElseThrow(() -> new IllegalStateException("cinema.service-secret is not set"));
    }
}
