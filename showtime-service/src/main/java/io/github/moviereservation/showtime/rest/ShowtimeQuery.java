package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.calendar.Showtime.Status;
import io.github.moviereservation.showtime.domain.calendar.ShowtimeFilter;
import io.github.moviereservation.web.DayOrInstant;
import io.github.moviereservation.web.InvalidInputException;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list. A date means that day on the calendar of each showtime's theater. */
public class ShowtimeQuery {

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
    @Parameter(description = "First start: a local date or an instant in UTC")
    DayOrInstant from;

    @RestQuery
    @Parameter(description = "Last start: a local date, or the instant in UTC before which it is")
    DayOrInstant to;

    @RestQuery
    @Parameter(description = "Admins only: may be given more than once; SCHEDULED when absent")
    List<Status> status;

    boolean asksForCancelled() {
        return statuses().contains(Status.CANCELLED);
    }

    ShowtimeFilter toFilter() {
        if (date != null && !DayOrInstant.isSupported(date)) {
            throw new InvalidInputException("date", "must be between the years 1900 and 2999");
        }
        return new ShowtimeFilter(date, movieId, theaterId, city, from, to, statuses());
    }

    private Set<Status> statuses() {
        return status == null || status.isEmpty() ? EnumSet.of(Status.SCHEDULED) : EnumSet.copyOf(status);
    }
}
