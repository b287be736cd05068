package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingSearch;
import io.github.moviereservation.web.DayOrInstant;
import jakarta.validation.constraints.Size;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which of all bookings; what is absent does not matter. */
public class BookingFilter {

    @RestQuery
    @Parameter(description = "How the reference or the buyer's e-mail begins")
    @Size(max = 200)
    String q;

    @RestQuery
    UUID showtimeId;

    @RestQuery
    UUID movieId;

    @RestQuery
    UUID theaterId;

    @RestQuery
    UUID userId;

    @RestQuery
    BookingView.Status status;

    @RestQuery
    @Parameter(description = "Sold on this day (in UTC) or at this instant, or later")
    DayOrInstant from;

    @RestQuery
    @Parameter(description = "Sold on this day at the latest, or before this instant")
    DayOrInstant to;

    BookingSearch toSearch() {
        return new BookingSearch(
                q,
                showtimeId,
                movieId,
                theaterId,
                userId,
                status == null ? Set.of() : status.states(),
                from == null ? null : from.start(ZoneOffset.UTC),
                to == null ? null : to.end(ZoneOffset.UTC));
    }
}
