package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.ticket.domain.booking.Ticket;

/**
 * What became of a scan that was made without network.
 *
 * @param ticket null when it is INVALID
 * @param refusal null unless it is INVALID
 */
public record ScanReport(Presented presented, Result result, Ticket ticket, TicketInvalidException refusal) {

    public enum Result {
        ADMITTED,
        /** Somebody came in with this ticket before, or at another door. */
        DOUBLE_ENTRY,
        INVALID
    }
}
