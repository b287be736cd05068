package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class ShowtimeCancelledException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShowtimeCancelledException() {
        super(Kind.GONE, "showtime-cancelled", "The showtime is cancelled");
    }
}
