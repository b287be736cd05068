package io.github.moviereservation.showtime.domain.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
public class ScreenRepository implements PanacheRepositoryBase<Screen, UUID> {

    private static final String ADD_MISSING = "insert into screen (id) values (?1) on conflict do nothing";

    /** Makes the row if it is missing and locks it: events of one screen are applied one after another. */
    public Uni<Screen> claim(UUID id) {
        return addMissing(id).chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks until the transaction ends: whoever plans on the screen comes one after another. */
    public Uni<Screen> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Integer> addMissing(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD_MISSING)
                        .setParameter(1, id)
                        .executeUpdate());
    }
}
