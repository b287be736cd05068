package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;

public class ShowtimeStartedException extends BusinessException {

    ShowtimeStartedException() {
        super(Kind.GONE, "showtime-started", "The showtime has started");
    }
}
