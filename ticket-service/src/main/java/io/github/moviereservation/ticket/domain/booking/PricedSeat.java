package io.github.moviereservation.ticket.domain.booking;

/** @param price what this seat costs with this ticket type, minor units */
public record PricedSeat(String seat, String kind, String type, long price) {

    static PricedSeat of(Ticket ticket) {
        return new PricedSeat(ticket.seat, ticket.kind, ticket.type, ticket.price);
    }
}
