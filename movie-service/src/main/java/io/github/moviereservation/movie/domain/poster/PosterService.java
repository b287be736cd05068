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

    private final PosterStore store;
    private final MovieRepository movies;
    private final MovieAnnouncer announcer;

    PosterService(PosterStore store, MovieRepository movies, MovieAnnouncer announcer) {
        this.store = store;
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
    public Uni<Poster> get(UUID movieId) {
        return store.find(movieId).onItem().ifNull().failWith(() -> new NotFoundProblem("Poster"));
    }

    @WithTransaction
    public Uni<CataloguedMovie> replace(UUID movieId, Poster poster) {
        return movies.lock(movieId)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("Movie"))
                .invoke(movie -> movie.showPoster(poster.hash()))
                .call(() -> store.save(movieId, poster))
                .chain(announcer::saved);
    }
}
