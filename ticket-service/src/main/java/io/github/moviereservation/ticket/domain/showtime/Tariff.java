package io.github.moviereservation.ticket.domain.showtime;

import io.github.moviereservation.ticket.domain.showtime.ShowtimeDetails.TicketType;
import java.util.List;
import java.util.Map;

/** @param prices by seat kind, minor units */
public record Tariff(Map<String, Long> prices, List<TicketType> ticketTypes) {

    static Tariff of(ShowtimeDetails details) {
        return new Tariff(details.prices(), details.ticketTypes() == null ? List.of() : details.ticketTypes());
    }
}
