package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.movie.domain.search.Selection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class MovieRepository implements PanacheRepositoryBase<Movie, UUID> {

    public Uni<List<Movie>> matching(Selection selection, int page, int size) {
        return query(selection.page(), Movie.class)
                .chain(query ->
                        query.setFirstResult(page * size).setMaxResults(size).getResultList());
    }

    public Uni<Long> countMatching(Selection selection) {
        return query(selection.count(), Long.class).chain(Mutiny.SelectionQuery::getSingleResult);
    }

    private <T> Uni<Mutiny.SelectionQuery<T>> query(Selection.Query wanted, Class<T> type) {
        return getSession().map(session -> {
            var query = session.createNativeQuery(wanted.sql(), type);
            wanted.parameters().forEach(query::setParameter);
            return query;
        });
    }

    public Uni<Movie> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Uni<Movie> lockByExternalId(String externalId) {
        return find("externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    public Uni<Long> countOfGenre(String name) {
        return count("array_contains(genres, ?1)", name);
    }

    public Uni<List<Movie>> lockOfGenre(String name, int limit) {
        return find("array_contains(genres, ?1) order by id", name)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Writes what changed and lets go of it, within the same transaction. */
    public Uni<Void> flushAndForget() {
        return getSession()
                .call(Mutiny.Session::flush)
                .invoke(Mutiny.Session::clear)
                .replaceWithVoid();
    }
}
