package io.github.moviereservation.movie.domain.genre;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class GenreRepository implements PanacheRepositoryBase<Genre, UUID> {

    private static final String INSERT_IF_NEW =
            "insert into genre (id, name, name_key) values (?1, ?2, ?3) on conflict do nothing";

    public Uni<List<Genre>> byName(int page, int size) {
        return find("order by nameKey").page(page, size).list();
    }

    public Uni<Genre> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order in which movies lock their genres. */
    public Uni<List<Genre>> lockAll(Collection<UUID> ids) {
        return find("id in ?1 order by nameKey", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Until the transaction ends, none of the found genres is renamed or deleted. */
    public Uni<List<Genre>> shareByKeys(Collection<String> keys) {
        return find("nameKey in ?1 order by nameKey", keys)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** False when there is a genre of this name already. */
    public Uni<Boolean> insertIfNew(Genre genre) {
        return getSession()
                .chain(session -> session.createNativeQuery(INSERT_IF_NEW)
                        .setParameter(1, genre.id)
                        .setParameter(2, genre.name)
                        .setParameter(3, genre.nameKey)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }
}
