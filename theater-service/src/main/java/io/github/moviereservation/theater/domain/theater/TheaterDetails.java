package io.github.moviereservation.theater.domain.theater;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** What an admin says about a theater; opening hours are null when it is always open. */
public record TheaterDetails(
        String name,
        String address,
        String city,
        String timezone,
        String currency,
        Map<DayOfWeek, OpeningTimes> openingHours,
        List<TicketType> ticketTypes) {}
