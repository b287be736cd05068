package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.events.Event;
import io.github.moviereservation.ticket.domain.booking.Ticket;
import java.time.Instant;
import java.util.UUID;

public record TicketScanned(
        UUID ticketId, UUID bookingId, UUID showtimeId, String seat, UUID scannedBy, Instant scannedAt)
        implements Event {

    static TicketScanned of(Ticket ticket) {
        var booking = ticket.booking;
        return new TicketScanned(
                ticket.id, booking.id, booking.showtime.id, ticket.seat, ticket.scannedBy, ticket.scannedAt);
    }

    @Override
    public String type() {
        return "ticket.scanned.v1";
    }

    @Override
    public UUID subject() {
        return ticketId;
    }
}
