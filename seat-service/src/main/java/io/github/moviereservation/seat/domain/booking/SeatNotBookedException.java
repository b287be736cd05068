package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class SeatNotBookedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public SeatNotBookedException(List<String> seats) {
        super(
                Kind.CONFLICT,
                "seat-not-booked",
                "Not seats of the booking in this showtime: " + String.join(", ", seats));
        with("seats", seats);
    }
}
