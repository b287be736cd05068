package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class SeatTakenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public SeatTakenException(List<String> seats) {
        super(Kind.CONFLICT, "seat-taken", "No longer free: " + String.join(", ", seats));
        with("seats", seats);
    }
}
