package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.web.BusinessException;

public class ExchangeIncompleteException extends BusinessException {

    ExchangeIncompleteException() {
        super(Kind.RULE_BROKEN, "exchange-incomplete", "The exchange was cut off; nothing has changed");
    }
}
