package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.movie.domain.genre.GenreNames;
import io.github.moviereservation.movie.domain.showtime.ShowtimeRepository;
import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class MovieService {

    private final MovieRepository movies;
    private final MovieCatalogue catalogue;
    private final MovieAnnouncer announcer;
    private final GenreNames genres;
    private final ShowtimeRepository showtimes;
    private final Outbox outbox;

    MovieService(
            MovieRepository movies,
            MovieCatalogue catalogue,
            MovieAnnouncer announcer,
            GenreNames genres,
            ShowtimeRepository showtimes,
            Outbox outbox) {
        this.movies = movies;
        this.catalogue = catalogue;
        this.announcer = announcer;
        this.genres = genres;
        this.showtimes = showtimes;
        this.outbox = outbox;
    }

    @WithSession
    public Uni<CataloguedMovie> get(UUID id) {
        return movies.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("Movie"))
                .chain(movie -> catalogue.of(movie));
    }

    @WithTransaction
    public Uni<CataloguedMovie> create(MovieDetails details) {
        return genres.resolve(details.genres())
                .map(names -> Movie.of(details, names))
                .chain(this::insert);
    }

    @WithTransaction
    public Uni<CataloguedMovie> change(UUID id, MovieDetails details) {
        return genres.resolve(details.genres())
                .chain(names -> lock(id).invoke(movie -> movie.change(details, names)))
                .chain(movie -> flush(movie).chain(() -> announcer.saved(movie)));
    }

    /**
     * Creates the movie of this external id or changes it, together with the genres that it needs.
     * When another transaction inserts the same external id meanwhile, this fails with {@link ExternalIdTakenException}
     * and a second try changes that movie.
     */
    @WithTransaction
    public Uni<Saving> upsert(MovieDetails details) {
        return genres.resolveOrCreate(details.genres())
                .chain(names -> movies.lockByExternalId(details.externalId()).chain(known -> {
                    if (known == null) {
                        return insert(Movie.of(details, names)).replaceWith(Saving.CREATED);
                    }
                    known.change(details, names);
                    return announcer.saved(known).replaceWith(Saving.UPDATED);
                }));
    }

    @WithTransaction
    public Uni<Void> delete(UUID id) {
        return lock(id).call(movie -> showtimes.countFutureOf(id, Instant.now()).invoke(count -> {
                    if (count > 0) {
                        throw new MovieScheduledException(movie.title, count);
                    }
                }))
                .chain(movie -> movies.delete(movie)
                        .chain(() -> outbox.add(new MovieDeleted(id, movie.version + 1, Instant.now()))));
    }

    private Uni<CataloguedMovie> insert(Movie movie) {
        return movies.persist(movie).chain(() -> flush(movie)).chain(() -> announcer.saved(movie));
    }

    /** The external id is the one thing here that can collide. */
    private Uni<Void> flush(Movie movie) {
        return movies.flush()
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new ExternalIdTakenException(movie.externalId));
    }

    private Uni<Movie> lock(UUID id) {
        return movies.lock(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Movie"));
    }

    /** What became of an imported movie. */
    public enum Saving {
        CREATED,
        UPDATED
    }
}
