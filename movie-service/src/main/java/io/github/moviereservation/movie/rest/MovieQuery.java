package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.movie.MovieSearch;
import io.github.moviereservation.movie.domain.movie.MovieSort;
import io.github.moviereservation.movie.domain.movie.MovieStatus;
import io.github.moviereservation.web.InvalidInputException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;

/** An empty filter filters nothing. */
public class MovieQuery {

    @QueryParam("q")
    @Size(max = 200)
    String q;

    @QueryParam("genre")
    @Size(max = 50)
    String genre;

    @QueryParam("status")
    String status;

    @QueryParam("sort")
    @DefaultValue("title")
    String sort;

    MovieSearch toSearch() {
        return new MovieSearch(filter(q), filter(genre), toStatus(filter(status)), toSort());
    }

    private static MovieStatus toStatus(String name) {
        return name == null
                ? null
                : Stream.of(MovieStatus.values())
                        .filter(status -> status.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInputException("status", "must be COMING, SHOWING or ARCHIVED"));
    }

    private MovieSort toSort() {
        return MovieSort.of(sort)
                .orElseThrow(
                        () -> new InvalidInputException("sort", "must be title, -title, releaseDate or -releaseDate"));
    }

    private static String filter(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
