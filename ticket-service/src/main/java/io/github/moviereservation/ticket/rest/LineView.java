package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.PricedSeat;
import io.github.moviereservation.ticket.domain.booking.Ticket;

/** @param price minor units */
public record LineView(String seat, String kind, String type, long price) {

    static LineView of(PricedSeat line) {
        return new LineView(line.seat(), line.kind(), line.type(), line.price());
    }

    static LineView of(Ticket ticket) {
        return new LineView(ticket.seat, ticket.kind, ticket.type, ticket.price);
    }
}
