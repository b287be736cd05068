package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.movie.MovieStatus;
import io.github.moviereservation.movie.domain.search.MovieSearch;
import io.github.moviereservation.movie.domain.search.MovieSort;
import io.github.moviereservation.web.InvalidInputException;
import jakarta.validation.constraints.Size;
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

    @QueryParam("certificate")
    @Size(max = 10)
    String certificate;

    @QueryParam("status")
    String status;

    @QueryParam("sort")
    String sort;

    MovieSearch toSearch() {
        return new MovieSearch(filter(q), filter(genre), filter(certificate), toStatus(filter(status)), toSort());
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
        return sort == null
                ? MovieSort.RELEVANCE
                : MovieSort.of(sort)
                        .orElseThrow(() -> new InvalidInputException(
                                "sort", "must be relevance, title, -title, releaseDate or -releaseDate"));
    }

    private static String filter(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
