package io.github.moviereservation.ticket.domain.seats;

import io.github.moviereservation.web.BusinessException;

public class HoldBookedException extends BusinessException {

    public HoldBookedException() {
        super(Kind.CONFLICT, "hold-booked", "Another booking has taken the seats of this hold");
    }
}
