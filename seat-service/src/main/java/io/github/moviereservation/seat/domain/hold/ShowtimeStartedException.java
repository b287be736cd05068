package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class ShowtimeStartedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShowtimeStartedException() {
        super(Kind.GONE, "showtime-started", "The showtime has started");
    }
}
