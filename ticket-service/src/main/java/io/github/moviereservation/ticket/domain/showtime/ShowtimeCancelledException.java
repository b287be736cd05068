package io.github.moviereservation.ticket.domain.showtime;

import io.github.moviereservation.web.BusinessException;

public class ShowtimeCancelledException extends BusinessException {

    ShowtimeCancelledException() {
        super(Kind.GONE, "showtime-cancelled", "This showtime was cancelled");
    }
}
