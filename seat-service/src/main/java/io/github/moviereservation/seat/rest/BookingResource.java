package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.booking.BookingSeats;
import io.github.moviereservation.web.InternalApi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Seats of bookings, for ticket-service. */
@Path("/internal/bookings")
@InternalApi
@PermitAll
public class BookingResource {

    private final BookingSeats seats;

    BookingResource(BookingSeats seats) {
        this.seats = seats;
    }

    /** The sold seats of a cancelled booking are free again; may be repeated. */
    @POST
    @Path("/{bookingId}/release")
    @APIResponse(responseCode = "204", description = "The booking has no seats")
    @APIResponse(responseCode = "401", description = "No valid service token")
    @APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
    public Uni<Void> release(@RestPath UUID bookingId) {
        return seats.releaseBooking(bookingId);
    }
}
