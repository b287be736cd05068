package io.github.moviereservation.movie.domain.poster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A movie's row goes with the movie. */
@ApplicationScoped
public class PosterRepository implements PanacheRepositoryBase<StoredPoster, UUID> {

    public Uni<Void> replace(StoredPoster poster) {
        return getSession().chain(session -> session.merge(poster)).replaceWithVoid();
    }
}
