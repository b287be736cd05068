package io.github.moviereservation.ticket.domain.seats;

import io.github.moviereservation.web.BusinessException;

public class HoldExpiredException extends BusinessException {

    public HoldExpiredException() {
        super(Kind.GONE, "hold-expired", "The seats are no longer held for you");
    }
}
