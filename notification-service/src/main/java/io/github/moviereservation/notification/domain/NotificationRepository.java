package io.github.moviereservation.notification.domain;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Every query is by owner: what belongs to somebody else does not exist. */
@ApplicationScoped
public class NotificationRepository implements PanacheRepositoryBase<Notification, UUID> {

    PanacheQuery<Notification> newestOf(UUID userId) {
        return find("userId = ?1 order by createdAt desc, id", userId);
    }

    Uni<Long> countUnreadOf(UUID userId) {
        return count("userId = ?1 and readAt is null", userId);
    }

    /** Null when there is none. */
    Uni<Notification> findOf(UUID userId, UUID id) {
        return find("userId = ?1 and id = ?2", userId, id).firstResult();
    }
}
