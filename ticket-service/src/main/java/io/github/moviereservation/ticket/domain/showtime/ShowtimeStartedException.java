package io.github.moviereservation.ticket.domain.showtime;

import io.github.moviereservation.web.BusinessException;

public class ShowtimeStartedException extends BusinessException {

    public ShowtimeStartedException() {
        super(Kind.GONE, "showtime-started", "This showtime has started");
    }
}
