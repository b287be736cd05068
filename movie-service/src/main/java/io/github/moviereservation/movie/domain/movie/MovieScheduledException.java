package io.github.moviereservation.movie.domain.movie;

import io.github.moviereservation.web.BusinessException;

public class MovieScheduledException extends BusinessException {

    public MovieScheduledException(String title, long showtimes) {
        super(
                Kind.CONFLICT,
                "movie-scheduled",
                "\"" + title + "\" has " + showtimes + " future showtime" + (showtimes == 1 ? "" : "s"));
        with("showtimes", showtimes);
    }
}
