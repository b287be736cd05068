package io.github.moviereservation.movie.domain.poster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the images in the service's own database, within the caller's transaction; they go with their movie. */
@ApplicationScoped
public class DatabasePosterStore implements PosterStore, PanacheRepositoryBase<StoredPoster, UUID> {

    @Override
    public Uni<Void> save(UUID movieId, Poster poster) {
        return getSession()
                .chain(session -> session.merge(StoredPoster.of(movieId, poster)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Poster> find(UUID movieId) {
        return findById(movieId).onItem().ifNotNull().transform(StoredPoster::toPoster);
    }
}
