package io.github.moviereservation.user.domain.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

@ApplicationScoped
public class LoginAttemptsRepository implements PanacheRepositoryBase<LoginAttempts, String> {

    private static final String BEGIN =
            "insert into login_attempts (id, failures, last_at) values (?1, 0, ?2) on conflict do nothing";

    /** Locks until the transaction ends; begins counting when nothing was counted yet. */
    Uni<LoginAttempts> lock(String id, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter(1, id)
                        .setParameter(2, now)
                        .executeUpdate())
                .chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<Void> forget(String id) {
        return delete("id", id).replaceWithVoid();
    }

    Uni<Void> forgetBefore(Instant time) {
        return delete("lastAt < ?1", time).replaceWithVoid();
    }
}
