package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class HandedBackException extends BusinessException {

    HandedBackException(Sale sale) {
        super(Kind.CONFLICT, "handed-back", "The refund was handed back before");
        with("handedBackAt", sale.handedBackAt);
        with("handedBackBy", sale.handedBackBy);
    }
}
