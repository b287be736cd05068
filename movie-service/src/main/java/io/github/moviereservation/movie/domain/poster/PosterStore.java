package io.github.moviereservation.movie.domain.poster;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where the images are kept. */
public interface PosterStore {

    /** Replaces what was there. */
    Uni<Void> save(UUID movieId, Poster poster);

    /** Null when there is none. */
    Uni<Poster> find(UUID movieId);
}
