package io.github.moviereservation.showtime.domain.calendar;

import java.time.Duration;
import java.time.Instant;

/** The time for which a showtime occupies its screen: from the film's start until the screen is clean. */
public record Slot(Instant start, Instant end) {

    static Slot of(Instant start, Duration film, Duration cleaning) {
        return new Slot(start, start.plus(film).plus(cleaning));
    }
}
