package io.github.moviereservation.showtime.domain.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class ScreenRepository implements PanacheRepositoryBase<Screen, UUID> {

    private static final String ADD_MISSING = "insert into screen (id) values (?1) on conflict do nothing";

    /** Makes the row if it is missing and locks it: events of one screen are applied one after another. */
    public Uni<Screen> claim(UUID id) {
        return addMissing(id).chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Locks until the transaction ends, in the order of the ids: whoever plans on a screen comes one after another. With
     * theater and layout; what is unknown is left out.
     */
    public Uni<List<Screen>> lockAll(Set<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .call(ScreenRepository::fetchAll);
    }

    /** With theater and layout; null when there is none. */
    public Uni<Screen> findWithTheater(UUID id) {
        return find("from Screen s left join fetch s.theater left join fetch s.layout where s.id = ?1", id)
                .firstResult();
    }

    /** How many of them were announced with their theaters, or announced as deleted. */
    public Uni<Long> countKnown(Set<UUID> ids) {
        return count(
                "from Screen s left join s.theater t where s.id in ?1"
                        + " and (s.deleted = true or s.version > 0 and (t.version > 0 or t.deleted = true))",
                ids);
    }

    private static Uni<Void> fetchAll(List<Screen> screens) {
        return Multi.createFrom()
                .iterable(screens)
                .filter(screen -> screen.theater != null)
                .onItem()
                .transformToUniAndConcatenate(
                        screen -> Mutiny.fetch(screen.theater).chain(() -> Mutiny.fetch(screen.layout)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> addMissing(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD_MISSING)
                        .setParameter(1, id)
                        .executeUpdate());
    }
}
