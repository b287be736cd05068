package io.github.moviereservation.movie.domain.poster;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where the images are kept. */
public interface PosterStore {

    /**
     * Keeps the images and tells what to remember of them; nobody is shown them before that is saved.
     *
     * @throws PosterStoreException when the store does not take them
     */
    Uni<StoredPoster> keep(UUID movieId, Poster poster);

    /**
     * Lets go of images that nothing refers to any more. It never fails: what is left over does no harm.
     *
     * @param assetId as in {@link StoredPoster}, null when the images are not elsewhere
     */
    Uni<Void> discard(String assetId);
}
