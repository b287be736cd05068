package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.Screening;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The showtime in ticket-service's booking events. */
public record BookedShowtime(UUID id, int version, Movie movie, Theater theater, Screen screen, Instant startsAt) {

    public record Movie(String title) {}

    public record Theater(String name, String timezone) {}

    public record Screen(String name) {}

    Screening toScreening() {
        return new Screening(movie.title(), theater.name(), screen.name(), startsAt, ZoneId.of(theater.timezone()));
    }
}
