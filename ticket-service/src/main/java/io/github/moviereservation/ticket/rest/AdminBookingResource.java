package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingReader;
import io.github.moviereservation.web.CursorPage;
import io.github.moviereservation.web.CursorQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Everybody's bookings. */
@Path("/api/admin/bookings")
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Neither staff nor admin")
public class AdminBookingResource {

    private final BookingReader bookings;

    AdminBookingResource(BookingReader bookings) {
        this.bookings = bookings;
    }

    /** The newest first. */
    @GET
    @APIResponse(responseCode = "200", description = "A page of bookings")
    @APIResponse(responseCode = "400", description = "Invalid input, or no cursor of ours")
    public Uni<CursorPage<AdminBookingView>> search(
            @BeanParam @Valid BookingFilter filter, @BeanParam @Valid CursorQuery page) {
        return bookings.search(filter.toSearch(), page).map(found -> found.map(AdminBookingView::of));
    }
}
