package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.booking.BookingSeats;
import io.github.moviereservation.web.InternalApi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
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

    /**
     * Gives the booking the seats of a hold instead of those that it has, perhaps of another showtime, all of it or
     * nothing; what it had is free again, but for the seats to keep. May be repeated with the same hold.
     */
    @POST
    @Path("/{bookingId}/exchange")
    @APIResponse(responseCode = "200", description = "The seats are the booking's, now or before")
    @APIResponse(responseCode = "401", description = "No valid service token")
    @APIResponse(responseCode = "404", description = "The hold is unknown, or another user's")
    @APIResponse(responseCode = "409", description = "booking-has-no-seats, or a seat to keep is seat-not-booked")
    @APIResponse(responseCode = "410", description = "hold-expired: the seats are gone; showtime-cancelled")
    @APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
    public Uni<ExchangeView> exchange(@RestPath UUID bookingId, @NotNull @Valid ExchangeRequest request) {
        return seats.exchange(request.holdId(), bookingId, request.userId(), Set.copyOf(request.keep()))
                .map(ExchangeView::of);
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
