package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

/** A single seat would be left alone. Whether that is refused depends on the rest of the room. */
class StrandsSeatException extends BusinessException {

    private static final long serialVersionUID = 1L;

    StrandsSeatException() {
        super(Kind.RULE_BROKEN, "lone-seat", "A single seat would be left alone");
    }
}
