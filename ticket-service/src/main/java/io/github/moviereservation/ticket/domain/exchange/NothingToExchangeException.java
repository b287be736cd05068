package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.web.BusinessException;

public class NothingToExchangeException extends BusinessException {

    NothingToExchangeException() {
        super(Kind.RULE_BROKEN, "nothing-to-exchange", "The booking has these seats already");
    }
}
