package io.github.moviereservation.showtime.domain.calendar;

import java.time.Duration;
import java.time.Instant;

/** The time for which a showtime occupies its screen: trailers, film and cleaning. Guests leave at {@code filmEnd}. */
public record Slot(Instant start, Instant filmEnd, Instant end) {

    static Slot of(Instant start, Duration trailers, Duration film, Duration cleaning) {
        var filmEnd = start.plus(trailers).plus(film);
        return new Slot(start, filmEnd, filmEnd.plus(cleaning));
    }
}
