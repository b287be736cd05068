package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.Ticket;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket that admits.
 *
 * @param seat the one that the ticket has now; {@code seatLost} when the room lacks it which the showtime moved to
 */
public record ScanView(
        UUID ticketId,
        String reference,
        String seat,
        boolean seatLost,
        String kind,
        String type,
        ShowtimeView showtime,
        Instant scannedAt) {

    static ScanView of(Ticket ticket) {
        return new ScanView(
                ticket.id,
                ticket.booking.reference,
                ticket.seat,
                ticket.seatLost,
                ticket.kind,
                ticket.type,
                ShowtimeView.of(ticket.booking.showtime),
                ticket.scannedAt);
    }
}
