package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.Screening;
import io.github.moviereservation.notification.domain.booking.Purchase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The showtime in ticket-service's booking events.
 *
 * @param version 0 in events of a release that did not tell
 */
public record BookedShowtime(UUID id, Integer version, Movie movie, Theater theater, Screen screen, Instant startsAt) {

    public BookedShowtime {
        version = version == null ? 0 : version;
    }

    public record Movie(String title) {}

    public record Theater(String name, String timezone) {}

    public record Screen(String name) {}

    /** @param exchangedAt null when the booking was bought with its seats */
    Purchase toPurchase(UUID booking, int bookingVersion, UUID user, Instant exchangedAt) {
        return new Purchase(booking, bookingVersion, user, id, version, toScreening(), exchangedAt);
    }

    Screening toScreening() {
        return new Screening(movie.title(), theater.name(), screen.name(), startsAt, ZoneId.of(theater.timezone()));
    }
}
