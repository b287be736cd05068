package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class HoldIdUsedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HoldIdUsedException() {
        super(Kind.CONFLICT, "hold-id-used", "Another hold has this id");
    }
}
