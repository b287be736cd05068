package io.github.moviereservation.movie.domain.poster;

import io.github.moviereservation.movie.domain.movie.CataloguedMovie;
import io.github.moviereservation.movie.domain.movie.MovieAnnouncer;
import io.github.moviereservation.movie.domain.movie.MovieRepository;
import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class PosterService {

    private final PosterRepository posters;
    private final MovieRepository movies;
    private final MovieAnnouncer announcer;

    PosterService(PosterRepository posters, MovieRepository movies, MovieAnnouncer announcer) {
        this.posters = posters;
        this.movies = movies;
        this.announcer = announcer;
    }

    @WithSession
    public Uni<String> hashOf(UUID movieId) {
        return movies.findById(movieId)
                .map(movie -> movie == null ? null : movie.posterHash)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("Poster"));
    }

    @WithSession
    public Uni<StoredPoster> get(UUID movieId) {
        return posters.findById(movieId).onItem().ifNull().failWith(() -> new NotFoundProblem("Poster"));
    }

    /** Null when the movie has no poster, or one that is kept here. */
    @WithSession
    Uni<String> assetOf(UUID movieId) {
        return movies.findById(movieId)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("Movie"))
                .chain(() -> posters.findById(movieId))
                .map(StoredPoster::asset);
    }

    @WithTransaction
    Uni<Replaced> replace(StoredPoster poster) {
        return movies.lock(poster.movieId)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("Movie"))
                .invoke(movie -> movie.showPoster(poster.hash))
                .chain(movie -> posters.findById(poster.movieId)
                        .map(StoredPoster::asset)
                        .call(() -> posters.replace(poster))
                        .chain(old -> announcer.saved(movie).map(saved -> new Replaced(saved, old))));
    }

    /** @param oldAsset null when there was none, or one that is kept here */
    record Replaced(CataloguedMovie movie, String oldAsset) {}
}
