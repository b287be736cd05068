package io.github.moviereservation.movie.domain.poster;

import io.github.moviereservation.movie.domain.movie.CataloguedMovie;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.UUID;

/** Decodes before the transaction begins, so that no database connection waits for an image. */
@ApplicationScoped
public class PosterUpload {

    private final PosterImages images;
    private final PosterService posters;

    PosterUpload(PosterImages images, PosterService posters) {
        this.images = images;
        this.posters = posters;
    }

    public Uni<CataloguedMovie> replace(UUID movieId, Path file) {
        return images.read(file).chain(poster -> posters.replace(movieId, poster));
    }
}
