package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.web.BusinessException;
import java.util.UUID;

public class UnknownMovieException extends BusinessException {

    private UnknownMovieException(String detail) {
        super(Kind.RULE_BROKEN, "unknown-movie", detail);
    }

    static Movie requireShowable(Movie movie, UUID id) {
        if (movie == null || movie.version == 0 && !movie.deleted) {
            throw new UnknownMovieException("Nothing is known of a film " + id
                    + ": there is none, or it was made just now and its news is late; then try again in a moment");
        }
        if (!movie.isShowable()) {
            throw new UnknownMovieException("The film " + id + " is not shown any more");
        }
        return movie;
    }
}
