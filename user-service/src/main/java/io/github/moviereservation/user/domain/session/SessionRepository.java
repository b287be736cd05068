package io.github.moviereservation.user.domain.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whoever touches a session's tokens locks the session first, so that two refreshes cannot interleave. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<LoginSession, UUID> {

    /** Locks the session that this token belongs to. Null when there is none. */
    Uni<LoginSession> lockByToken(RefreshSecret secret) {
        return find("id = (select token.sessionId from RefreshToken token where token.hash = ?1)", secret.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<List<LoginSession>> of(UUID accountId) {
        return list("accountId = ?1 order by createdAt, id", accountId);
    }

    public Uni<Void> endAll(UUID accountId) {
        return delete("accountId", accountId).replaceWithVoid();
    }

    Uni<Void> endOthers(UUID accountId, UUID kept) {
        return delete("accountId = ?1 and id <> ?2", accountId, kept).replaceWithVoid();
    }

    Uni<Void> end(LoginSession session) {
        return delete("id", session.id).replaceWithVoid();
    }

    Uni<Void> forgetExpired(Instant now) {
        return delete("expiresAt < ?1", now).replaceWithVoid();
    }
}
