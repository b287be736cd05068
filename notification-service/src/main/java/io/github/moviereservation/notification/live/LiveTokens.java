package io.github.moviereservation.notification.live;

import io.quarkus.logging.Log;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Checks the access tokens that come over a socket, by the same rules as those of the REST calls. */
@ApplicationScoped
class LiveTokens {

    private final JWTParser parser;
    private final Vertx vertx;

    LiveTokens(JWTParser parser, Vertx vertx) {
        this.parser = parser;
        this.vertx = vertx;
    }

    /** Whose token it is and until when it is good. */
    record Claim(UUID userId, Instant expiresAt) {}

    /** Empty when the token is not good. On a worker thread, because the keys may have to be fetched. */
    Uni<Optional<Claim>> check(String token) {
        return vertx.executeBlocking(() -> parse(token), false);
    }

    private Optional<Claim> parse(String token) {
        try {
            var parsed = parser.parse(token);
            return Optional.of(
                    new Claim(UUID.fromString(parsed.getSubject()), Instant.ofEpochSecond(parsed.getExpirationTime())));
        } catch (ParseException e) {
            Log.debugf("A token on a live socket is refused: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
