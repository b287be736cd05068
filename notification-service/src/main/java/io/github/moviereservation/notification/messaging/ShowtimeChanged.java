package io.github.moviereservation.notification.messaging;

import io.github.moviereservation.notification.domain.Screening;
import java.time.Instant;
import java.util.UUID;

/** The part of showtime-service's {@code showtime.changed.v1} that this service reads. */
public record ShowtimeChanged(
        UUID showtimeId,
        int version,
        BookedShowtime.Movie movie,
        BookedShowtime.Theater theater,
        BookedShowtime.Screen screen,
        Instant startsAt) {

    Screening toScreening() {
        return new BookedShowtime(showtimeId, version, movie, theater, screen, startsAt).toScreening();
    }
}
