package io.github.moviereservation.movie.domain.movie;

import java.util.Optional;
import java.util.stream.Stream;

/** Every order ends in the id, so that pages are stable. */
public enum MovieSort {
    TITLE("title", "sortTitle, id"),
    TITLE_DOWN("-title", "sortTitle desc, id desc"),
    RELEASE_DATE("releaseDate", "releaseDate, id"),
    RELEASE_DATE_DOWN("-releaseDate", "releaseDate desc, id desc");

    private final String parameter;
    private final String orderBy;

    MovieSort(String parameter, String orderBy) {
        this.parameter = parameter;
        this.orderBy = orderBy;
    }

    public static Optional<MovieSort> of(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst();
    }

    String orderBy() {
        return orderBy;
    }
}
