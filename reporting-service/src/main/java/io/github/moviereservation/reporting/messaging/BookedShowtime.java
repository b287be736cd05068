package io.github.moviereservation.reporting.messaging;

import io.github.moviereservation.reporting.domain.facts.BookingFact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The showtime within ticket-service's booking events. */
public record BookedShowtime(UUID id, Movie movie, Theater theater, Screen screen, Instant startsAt) {

    public record Movie(UUID id, String title) {}

    public record Theater(UUID id, String name, ZoneId timezone) {}

    public record Screen(String name) {}

    BookingFact.Showtime toFact() {
        return new BookingFact.Showtime(
                id,
                movie.id(),
                movie.title(),
                theater.id(),
                theater.name(),
                theater.timezone(),
                screen.name(),
                startsAt);
    }
}
