package io.github.moviereservation.movie.domain.search;

import java.util.Optional;
import java.util.stream.Stream;

/** Every order ends in the id, so that pages are stable. */
public enum MovieSort {
    /** The best match first; without a text by title. */
    RELEVANCE("relevance", "m.sort_title, m.id"),
    TITLE("title", "m.sort_title, m.id"),
    TITLE_DOWN("-title", "m.sort_title desc, m.id desc"),
    RELEASE_DATE("releaseDate", "m.release_date, m.id"),
    RELEASE_DATE_DOWN("-releaseDate", "m.release_date desc, m.id desc");

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
