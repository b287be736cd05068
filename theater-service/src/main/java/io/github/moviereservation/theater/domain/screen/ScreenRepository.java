package io.github.moviereservation.theater.domain.screen;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class ScreenRepository implements PanacheRepositoryBase<Screen, UUID> {

    public Uni<List<Screen>> of(UUID theaterId, int page, int size) {
        return find("theaterId = ?1 order by nameKey", theaterId)
                .page(page, size)
                .list();
    }

    public Uni<Long> countOf(UUID theaterId) {
        return count("theaterId", theaterId);
    }

    public Uni<Screen> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Read without the screen itself, so that it can still be locked before it is loaded; null when there is none. */
    public Uni<UUID> theaterOf(UUID id) {
        return find("select theaterId from Screen where id = ?1", id)
                .project(UUID.class)
                .firstResult();
    }

    public Uni<Boolean> isNameTaken(UUID theaterId, String nameKey, UUID byOtherThan) {
        return count("theaterId = ?1 and nameKey = ?2 and id <> ?3", theaterId, nameKey, byOtherThan)
                .map(found -> found > 0);
    }
}
