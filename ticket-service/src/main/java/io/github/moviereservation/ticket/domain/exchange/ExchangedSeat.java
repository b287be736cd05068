package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.ticket.domain.booking.PricedSeat;
import io.github.moviereservation.ticket.domain.seats.Hold.Line;
import java.util.List;
import java.util.UUID;

/**
 * The seat that a ticket is to get.
 *
 * @param kept whether the ticket has it already
 * @param kind null as long as it is not held, as is the price
 * @param price minor units
 */
public record ExchangedSeat(UUID ticketId, String seat, boolean kept, String type, String kind, Long price) {

    PricedSeat toPriced() {
        return new PricedSeat(seat, kind, type, price);
    }

    ExchangedSeat priced(String ofKind, long newPrice) {
        return new ExchangedSeat(ticketId, seat, kept, type, ofKind, newPrice);
    }

    boolean isIn(List<Line> sold) {
        return sold.stream().anyMatch(line -> line.seat().equals(seat));
    }

    ExchangedSeat named(String name) {
        return new ExchangedSeat(ticketId, name, kept, type, kind, price);
    }
}
