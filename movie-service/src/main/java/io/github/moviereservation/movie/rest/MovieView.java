package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.movie.CataloguedMovie;
import io.github.moviereservation.movie.domain.movie.MovieStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The poster's address is null without a poster. */
public record MovieView(
        UUID id,
        String title,
        String description,
        List<String> genres,
        int durationMinutes,
        String certificate,
        LocalDate releaseDate,
        String director,
        List<String> cast,
        MovieStatus status,
        String posterUrl,
        String trailerUrl,
        String externalId) {

    static MovieView of(CataloguedMovie catalogued) {
        var movie = catalogued.movie();
        return new MovieView(
                movie.id,
                movie.title,
                movie.description,
                movie.genres,
                movie.durationMinutes,
                movie.certificate,
                movie.releaseDate,
                movie.director,
                movie.castMembers,
                catalogued.status(),
                movie.posterUrl(),
                movie.trailerUrl,
                movie.externalId);
    }
}
