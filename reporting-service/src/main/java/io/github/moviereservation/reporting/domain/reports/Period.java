package io.github.moviereservation.reporting.domain.reports;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days on the theaters' calendars, both ends included; at most three years. */
public record Period(LocalDate from, LocalDate to) {

    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_YEARS = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public Period {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new PeriodNotAllowedException("from and to must be between the years 1900 and 2999");
        }
        if (from.isAfter(to)) {
            throw new PeriodNotAllowedException("from must not be after to");
        }
        if (!to.isBefore(from.plusYears(MAX_YEARS))) {
            throw new PeriodNotAllowedException("from and to must be at most " + MAX_YEARS + " years apart");
        }
    }

    /** An open end is today, an open beginning makes it 30 days. */
    static Period of(LocalDate from, LocalDate to, LocalDate today) {
        var end = to == null ? today : to;
        if (from != null) {
            return new Period(from, end);
        }
        return new Period(new Period(end, end).to().minusDays(DEFAULT_DAYS - 1L), end);
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
