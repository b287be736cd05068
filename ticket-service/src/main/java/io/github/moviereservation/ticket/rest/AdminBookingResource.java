package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingReader;
import io.github.moviereservation.ticket.domain.booking.BookingSearch;
import io.github.moviereservation.web.DayOrInstant;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** Everybody's bookings. */
@Path("/api/admin/bookings")
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
public class AdminBookingResource {

    private final BookingReader bookings;

    AdminBookingResource(BookingReader bookings) {
        this.bookings = bookings;
    }

    /**
     * The newest first.
     *
     * @param q how the reference or the buyer's e-mail begins
     * @param from sold on this day (in UTC) or at this instant, or later
     * @param to sold on this day at the latest, or before this instant
     */
    @GET
    @APIResponse(responseCode = "200", description = "A page of bookings")
    @APIResponse(responseCode = "400", description = "Invalid input")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Neither staff nor admin")
    public Uni<Page<AdminBookingView>> search(
            @RestQuery @Size(max = 200) String q,
            @RestQuery UUID showtimeId,
            @RestQuery UUID userId,
            @RestQuery BookingView.Status status,
            @RestQuery DayOrInstant from,
            @RestQuery DayOrInstant to,
            @BeanParam @Valid PageQuery page) {
        var search = new BookingSearch(
                q,
                showtimeId,
                userId,
                status == null ? Set.of() : status.states(),
                from == null ? null : from.start(ZoneOffset.UTC),
                to == null ? null : to.end(ZoneOffset.UTC));
        return bookings.search(search, page).map(found -> found.map(AdminBookingView::of));
    }
}
