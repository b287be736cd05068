package io.github.moviereservation.showtime.domain.pricing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** What price rules look at: when a showtime starts on its theater's clock, and in which format. */
record PricedStart(LocalDate date, LocalTime time, String format, Set<LocalDate> holidays) {

    DayOfWeek weekday() {
        return date.getDayOfWeek();
    }

    boolean isHoliday() {
        return holidays.contains(date);
    }

    PricedStart yesterday() {
        return new PricedStart(date.minusDays(1), time, format, holidays);
    }
}
