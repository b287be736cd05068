package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class UnknownTicketTypeException extends BusinessException {

    public UnknownTicketTypeException(String type) {
        super(Kind.RULE_BROKEN, "unknown-ticket-type", "Ticket type " + type + " is not sold for this showtime");
    }
}
