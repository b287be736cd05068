package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;

public class MovieChangeException extends BusinessException {

    MovieChangeException() {
        super(
                Kind.RULE_BROKEN,
                "movie-change",
                "Tickets are sold for this film: cancel the showtime and schedule a new one");
    }
}
