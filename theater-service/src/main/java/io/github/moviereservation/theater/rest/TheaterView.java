package io.github.moviereservation.theater.rest;

import io.github.moviereservation.theater.domain.theater.OpeningTimes;
import io.github.moviereservation.theater.domain.theater.Theater;
import io.github.moviereservation.theater.domain.theater.TicketType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The opening hours are null when the theater is always open. */
public record TheaterView(
        UUID id,
        String name,
        String address,
        String city,
        String timezone,
        String currency,
        Map<DayOfWeek, OpeningTimes> openingHours,
        List<TicketType> ticketTypes) {

    static TheaterView of(Theater theater) {
        return new TheaterView(
                theater.id,
                theater.name,
                theater.address,
                theater.city,
                theater.timezone,
                theater.currency,
                theater.openingHours,
                theater.ticketTypes.types());
    }
}
