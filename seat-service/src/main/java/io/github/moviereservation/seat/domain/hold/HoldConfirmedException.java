package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class HoldConfirmedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HoldConfirmedException() {
        super(Kind.CONFLICT, "hold-confirmed", "The seats are booked: cancel the booking to free them");
    }
}
