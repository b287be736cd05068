package io.github.moviereservation.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Spares the signature check of an access token that was found good within the last minute; see ADR 8. Remembers only
 * tokens checked by the rules for users: those checked by other rules, as service tokens are, pass through.
 */
@Decorator
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
abstract class RememberedTokens implements JWTParser {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final JWTParser parser;
    private final Cache<String, JsonWebToken> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    RememberedTokens(@Delegate JWTParser parser) {
        this.parser = parser;
    }

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        var remembered = good.getIfPresent(token);
        if (remembered != null && isCurrent(remembered)) {
            return remembered;
        }
        var parsed = parser.parse(token);
        good.put(token, parsed);
        return parsed;
    }

    private static boolean isCurrent(JsonWebToken token) {
        return Instant.now().getEpochSecond() < token.getExpirationTime();
    }
}
