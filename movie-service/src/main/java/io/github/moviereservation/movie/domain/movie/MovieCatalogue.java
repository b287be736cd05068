package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.movie.domain.showtime.ShowtimeRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;

/** Joins movies with their statuses; a page takes one query. */
@ApplicationScoped
public class MovieCatalogue {

    private final ShowtimeRepository showtimes;

    MovieCatalogue(ShowtimeRepository showtimes) {
        this.showtimes = showtimes;
    }

    public Uni<List<CataloguedMovie>> of(List<Movie> movies) {
        if (movies.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var today = LocalDate.now(ZoneOffset.UTC);
        var ids = movies.stream().map(movie -> movie.id).toList();
        return showtimes
                .moviesWithFuture(ids, Instant.now())
                .map(HashSet::new)
                .map(future -> movies.stream()
                        .map(movie -> new CataloguedMovie(movie, movie.status(today, future.contains(movie.id))))
                        .toList());
    }

    public Uni<CataloguedMovie> of(Movie movie) {
        return of(List.of(movie)).map(List::getFirst);
    }
}
