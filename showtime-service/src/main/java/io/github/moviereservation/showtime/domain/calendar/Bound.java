package io.github.moviereservation.showtime.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** One end of a period: a day of each theater's own calendar, or an instant. */
public sealed interface Bound {

    record Day(LocalDate date) implements Bound {}

    record Moment(Instant instant) implements Bound {}
}
