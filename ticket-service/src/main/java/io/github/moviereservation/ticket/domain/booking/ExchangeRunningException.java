package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class ExchangeRunningException extends BusinessException {

    public ExchangeRunningException() {
        super(Kind.CONFLICT, "exchange-running", "The seats of this booking are being exchanged");
    }
}
