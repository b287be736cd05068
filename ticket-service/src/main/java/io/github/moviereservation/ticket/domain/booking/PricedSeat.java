package io.github.moviereservation.ticket.domain.booking;

import java.util.List;

/** @param price what this seat costs with this ticket type, minor units */
public record PricedSeat(String seat, String kind, String type, long price) {

    static List<PricedSeat> allOf(Booking booking) {
        return booking.tickets.stream()
                .map(ticket -> new PricedSeat(ticket.seat, ticket.kind, ticket.type, ticket.price))
                .toList();
    }
}
