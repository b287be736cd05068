package io.github.moviereservation.theater.domain.screen;

import io.github.moviereservation.web.BusinessException;

public class ScreenScheduledException extends BusinessException {

    public ScreenScheduledException(String name, long showtimes) {
        super(
                Kind.CONFLICT,
                "screen-scheduled",
                "\"" + name + "\" has " + showtimes + " future showtime" + (showtimes == 1 ? "" : "s"));
        with("showtimes", showtimes);
    }
}
