package io.github.moviereservation.user.domain.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What is kept of a refresh token. It is good for one use, until its session's end at the latest. */
@Entity
public class RefreshToken {

    @Id
    public byte[] hash;

    public UUID sessionId;
    public Instant expiresAt;
    public Instant usedAt;

    static RefreshToken of(RefreshSecret secret, LoginSession session) {
        var token = new RefreshToken();
        token.hash = secret.hash();
        token.sessionId = session.id;
        token.expiresAt = session.expiresAt;
        return token;
    }
}
