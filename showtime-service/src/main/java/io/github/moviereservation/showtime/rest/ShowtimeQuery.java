package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.calendar.Bound;
import io.github.moviereservation.showtime.domain.calendar.Showtime.Status;
import io.github.moviereservation.showtime.domain.calendar.ShowtimeFilter;
import io.github.moviereservation.web.InvalidInputException;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list. A date means that day on the calendar of each showtime's theater. */
public class ShowtimeQuery {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @RestQuery
    @Parameter(description = "Showtimes that start on this local date, also those that have started")
    LocalDate date;

    @RestQuery
    UUID movieId;

    @RestQuery
    UUID theaterId;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "The theater's city, upper or lower case")
    String city;

    @RestQuery
    @Parameter(description = "First start, inclusive: a local date or an instant in UTC")
    String from;

    @RestQuery
    @Parameter(description = "Last start, inclusive: a local date or an instant in UTC")
    String to;

    @RestQuery
    @Parameter(description = "Admins only: may be given more than once; SCHEDULED when absent")
    List<Status> status;

    boolean asksForCancelled() {
        return statuses().contains(Status.CANCELLED);
    }

    ShowtimeFilter toFilter() {
        var start = bound("from", from);
        var end = bound("to", to);
        return new ShowtimeFilter(
                date == null ? null : day("date", date).date(), movieId, theaterId, city, start, end, statuses());
    }

    private Set<Status> statuses() {
        return status == null || status.isEmpty() ? EnumSet.of(Status.SCHEDULED) : EnumSet.copyOf(status);
    }

    private static Bound bound(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            return value.contains("T") ? moment(name, Instant.parse(value)) : day(name, LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            throw new InvalidInputException(name, "must be a date or an instant in UTC");
        }
    }

    private static Bound.Day day(String name, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw outside(name);
        }
        return new Bound.Day(date);
    }

    private static Bound.Moment moment(String name, Instant instant) {
        if (instant.isBefore(startOf(FIRST)) || !instant.isBefore(startOf(LAST))) {
            throw outside(name);
        }
        return new Bound.Moment(instant);
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static InvalidInputException outside(String name) {
        return new InvalidInputException(name, "must be between the years 1900 and 2999");
    }
}
