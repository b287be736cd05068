package io.github.moviereservation.ticket.domain.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

/** @param price minor units */
public record TicketIssued(
        UUID ticketId,
        UUID bookingId,
        UUID userId,
        UUID showtimeId,
        String seat,
        @JsonProperty("type") String ticketType,
        long price,
        String currency,
        Instant issuedAt)
        implements Event {

    public static TicketIssued of(Ticket ticket) {
        var booking = ticket.booking;
        return new TicketIssued(
                ticket.id,
                booking.id,
                booking.userId,
                booking.showtime.id,
                ticket.seat,
                ticket.type,
                ticket.price,
                booking.currency,
                ticket.issuedAt);
    }

    @Override
    public String type() {
        return "ticket.issued.v1";
    }

    @Override
    public UUID subject() {
        return ticketId;
    }
}
