package io.github.moviereservation.user.domain.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
public class RefreshTokenRepository implements PanacheRepositoryBase<RefreshToken, byte[]> {

    Uni<RefreshToken> get(RefreshSecret secret) {
        return find("hash", secret.hash()).singleResult();
    }

    Uni<Void> forgetExpired(Instant now) {
        return delete("expiresAt < ?1", now).replaceWithVoid();
    }
}
