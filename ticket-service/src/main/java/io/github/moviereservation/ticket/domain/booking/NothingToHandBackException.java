package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class NothingToHandBackException extends BusinessException {

    NothingToHandBackException() {
        super(Kind.CONFLICT, "nothing-to-hand-back", "This is no cancelled sale of the counter with a refund");
    }
}
