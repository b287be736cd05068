package io.github.moviereservation.showtime.domain.catalogue;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What the calendar needs to know of a theater; opening hours are null when it is always open. */
public record TheaterDetails(
        String name,
        String city,
        ZoneId timezone,
        String currency,
        Map<DayOfWeek, OpeningTimes> openingHours,
        List<TicketType> ticketTypes) {}
