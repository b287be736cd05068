package io.github.moviereservation.showtime.domain.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class MovieRepository implements PanacheRepositoryBase<Movie, UUID> {

    private static final String ADD_MISSING = "insert into movie (id) values (?1) on conflict do nothing";

    /** Makes the row if it is missing and locks it: events of one movie are applied one after another. */
    public Uni<Movie> claim(UUID id) {
        return addMissing(id).chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Uni<List<Movie>> all(Set<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** How many of them were announced, or announced as deleted. */
    public Uni<Long> countKnown(Set<UUID> ids) {
        return count("id in ?1 and (version > 0 or deleted = true)", ids);
    }

    private Uni<Integer> addMissing(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD_MISSING)
                        .setParameter(1, id)
                        .executeUpdate());
    }
}
