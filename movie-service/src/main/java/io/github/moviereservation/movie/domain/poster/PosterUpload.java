package io.github.moviereservation.movie.domain.poster;

import io.github.moviereservation.movie.domain.movie.CataloguedMovie;
import io.github.moviereservation.movie.domain.movie.MovieService;
import io.github.moviereservation.web.NotFoundProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Decodes and stores before the transaction begins, so that no database connection waits for an image or for another
 * company. Each upload is an asset of its own: until the commit the movie shows the old one, and afterwards that goes.
 */
@ApplicationScoped
public class PosterUpload {

    private final PosterImages images;
    private final PosterStore store;
    private final PosterService posters;
    private final MovieService movies;

    PosterUpload(PosterImages images, PosterStore store, PosterService posters, MovieService movies) {
        this.images = images;
        this.store = store;
        this.posters = posters;
        this.movies = movies;
    }

    public Uni<CataloguedMovie> replace(UUID movieId, Path file) {
        return posters.assetOf(movieId)
                .chain(() -> images.read(file))
                .chain(poster -> store.keep(movieId, poster))
                .chain(this::show);
    }

    /** Deletes the movie, and its poster wherever that is. */
    public Uni<Void> deleteMovie(UUID movieId) {
        return posters.assetOf(movieId).chain(asset -> movies.delete(movieId).chain(() -> store.discard(asset)));
    }

    /** After a commit that nobody answered the movie may show the new asset: it is discarded only when that cannot be. */
    private Uni<CataloguedMovie> show(StoredPoster poster) {
        return posters.replace(poster)
                .onFailure(NotFoundProblem.class)
                .call(() -> store.discard(poster.assetId))
                .call(replaced -> store.discard(replaced.oldAsset()))
                .map(PosterService.Replaced::movie);
    }
}
