package io.github.moviereservation.showtime.messaging;

import io.github.moviereservation.showtime.domain.catalogue.OpeningTimes;
import io.github.moviereservation.showtime.domain.catalogue.TheaterDetails;
import io.github.moviereservation.showtime.domain.catalogue.TicketType;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of theater-service's {@code theater.saved.v1} that this service reads. */
public record TheaterSaved(
        UUID theaterId,
        long version,
        String name,
        String city,
        ZoneId timezone,
        String currency,
        Map<DayOfWeek, OpeningTimes> openingHours,
        List<TicketType> ticketTypes) {

    TheaterDetails details() {
        return new TheaterDetails(name, city, timezone, currency, openingHours, ticketTypes);
    }
}
