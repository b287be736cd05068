package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class AlreadyExtendedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AlreadyExtendedException() {
        super(Kind.CONFLICT, "already-extended", "A hold can be extended once");
    }
}
