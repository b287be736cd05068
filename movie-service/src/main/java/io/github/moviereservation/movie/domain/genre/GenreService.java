package io.github.moviereservation.movie.domain.genre;

import io.github.moviereservation.movie.domain.movie.MovieAnnouncer;
import io.github.moviereservation.movie.domain.movie.MovieRepository;
import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class GenreService {

    private static final int PAGE = 500;

    private final GenreRepository genres;
    private final MovieRepository movies;
    private final MovieAnnouncer announcer;

    GenreService(GenreRepository genres, MovieRepository movies, MovieAnnouncer announcer) {
        this.genres = genres;
        this.movies = movies;
        this.announcer = announcer;
    }

    @WithSession
    public Uni<Page<Genre>> list(int page, int size) {
        return genres.byName(page, size)
                .chain(found -> genres.count().map(total -> new Page<>(found, page, size, total)));
    }

    @WithSession
    public Uni<Genre> get(UUID id) {
        return genres.findById(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Genre"));
    }

    @WithTransaction
    public Uni<Genre> create(String name) {
        var genre = Genre.named(name);
        return genres.insertIfNew(genre).map(inserted -> {
            if (!inserted) {
                throw new GenreTakenException(name);
            }
            return genre;
        });
    }

    /** Renames it in its movies too, each of which is announced. */
    @WithTransaction
    public Uni<Genre> rename(UUID id, String name) {
        return lock(id).chain(genre -> {
            var oldName = genre.name;
            genre.rename(name);
            return genres.flush()
                    .onFailure(ConstraintViolationException.class)
                    .transform(taken -> new GenreTakenException(name))
                    .chain(() -> oldName.equals(name) ? Uni.createFrom().voidItem() : renameInMovies(oldName, name))
                    .replaceWith(genre);
        });
    }

    /** Its movies get the other genre, each of which is announced. */
    @WithTransaction
    public Uni<Genre> merge(UUID id, UUID into) {
        return genres.lockAll(List.of(id, into)).chain(found -> {
            var merged = one(found, id).orElseThrow(() -> new NotFoundProblem("Genre"));
            var kept = one(found, into).orElseThrow(() -> new UnknownGenreException(List.of(into.toString())));
            return renameInMovies(merged.name, kept.name)
                    .chain(() -> genres.deleteById(id))
                    .replaceWith(kept);
        });
    }

    @WithTransaction
    public Uni<Void> delete(UUID id) {
        return lock(id).chain(genre -> movies.countOfGenre(genre.name)
                .invoke(count -> {
                    if (count > 0) {
                        throw new GenreInUseException(genre.name, count);
                    }
                })
                .chain(() -> genres.delete(genre)));
    }

    /** One page after the other, each forgotten before the next: a genre may have any number of movies. */
    private Uni<Void> renameInMovies(String oldName, String newName) {
        return movies.lockOfGenre(oldName, PAGE)
                .invoke(found -> found.forEach(movie -> movie.renameGenre(oldName, newName)))
                .call(announcer::savedAll)
                .call(movies::flushAndForget)
                .chain(found -> found.size() < PAGE ? Uni.createFrom().voidItem() : renameInMovies(oldName, newName));
    }

    private static Optional<Genre> one(List<Genre> genres, UUID id) {
        return genres.stream().filter(genre -> genre.id.equals(id)).findFirst();
    }

    private Uni<Genre> lock(UUID id) {
        return genres.lock(id).onItem().ifNull().failWith(() -> new NotFoundProblem("Genre"));
    }
}
