package io.github.moviereservation.theater.domain.theater;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class TheaterRepository implements PanacheRepositoryBase<Theater, UUID> {

    public Uni<List<Theater>> matching(TheaterSearch search, int page, int size) {
        return find(search.condition() + " order by nameKey, id", search.parameters())
                .page(page, size)
                .list();
    }

    public Uni<Long> countMatching(TheaterSearch search) {
        return count(search.condition(), search.parameters());
    }

    public Uni<Theater> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Uni<Boolean> exists(UUID id) {
        return count("id", id).map(found -> found > 0);
    }
}
