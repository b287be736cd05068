package io.github.moviereservation.user.domain.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One sign-in of one browser: the family of its refresh tokens, of which only the last one is unused. */
@Entity
public class LoginSession {

    @Id
    public UUID id;

    public UUID accountId;
    public Instant createdAt;
    public Instant expiresAt;

    static LoginSession of(UUID accountId, Instant now, Duration lifetime) {
        var session = new LoginSession();
        session.id = UUID.randomUUID();
        session.accountId = accountId;
        session.createdAt = now;
        session.expiresAt = now.plus(lifetime);
        return session;
    }
}
