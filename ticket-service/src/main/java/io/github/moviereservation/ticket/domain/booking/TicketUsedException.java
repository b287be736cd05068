package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

/** A ticket admits once. */
public class TicketUsedException extends BusinessException {

    private final transient Ticket ticket;

    public TicketUsedException(Ticket ticket) {
        super(Kind.CONFLICT, "ticket-used", "The ticket for seat %s was used before".formatted(ticket.seat));
        this.ticket = ticket;
        with("usedAt", ticket.scannedAt);
        with("seat", ticket.seat);
        with("reference", ticket.booking.reference);
        if (ticket.door != null) {
            with("door", ticket.door);
        }
    }

    public Ticket ticket() {
        return ticket;
    }
}
