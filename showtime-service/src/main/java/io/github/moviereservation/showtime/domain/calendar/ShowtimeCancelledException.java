package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;

public class ShowtimeCancelledException extends BusinessException {

    ShowtimeCancelledException() {
        super(Kind.CONFLICT, "showtime-cancelled", "The showtime is cancelled");
    }
}
