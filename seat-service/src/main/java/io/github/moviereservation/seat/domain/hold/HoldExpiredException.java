package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class HoldExpiredException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HoldExpiredException() {
        super(Kind.GONE, "hold-expired", "The hold is over and its seats may be taken");
    }
}
