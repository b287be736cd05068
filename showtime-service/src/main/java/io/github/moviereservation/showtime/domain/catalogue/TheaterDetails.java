package io.github.moviereservation.showtime.domain.catalogue;

import java.time.ZoneId;
import java.util.List;

/** What the calendar needs to know of a theater. */
public record TheaterDetails(
        String name, String city, ZoneId timezone, String currency, List<TicketType> ticketTypes) {}
