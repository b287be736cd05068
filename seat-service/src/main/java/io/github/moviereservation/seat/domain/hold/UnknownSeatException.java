package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class UnknownSeatException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public UnknownSeatException(List<String> seats) {
        super(Kind.NOT_FOUND, "unknown-seat", "This showtime has no seat " + String.join(", ", seats));
        with("seats", seats);
    }
}
