package io.github.moviereservation.ticket.domain.showtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The part of showtime-service's {@code showtime.scheduled.v1} and {@code showtime.changed.v1} that this service reads.
 *
 * @param prices by seat kind, in minor units of the currency
 */
public record ShowtimeDetails(
        UUID showtimeId,
        int version,
        Movie movie,
        Theater theater,
        Screen screen,
        Instant startsAt,
        Instant endsAt,
        Map<String, Long> prices,
        String currency,
        List<TicketType> ticketTypes,
        String language,
        String format) {

    public record Movie(UUID id, String title, String posterUrl, String certificate) {}

    public record Theater(UUID id, String name, String timezone) {}

    public record Screen(UUID id, String name) {}

    public record TicketType(String code, String name, int percentOff) {}
}
