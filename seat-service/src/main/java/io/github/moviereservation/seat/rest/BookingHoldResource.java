package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.booking.BookingSeats;
import io.github.moviereservation.web.InternalApi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Holds for ticket-service. Every call may be repeated. */
@Path("/internal/holds")
@InternalApi
@PermitAll
@APIResponse(responseCode = "401", description = "No valid service token")
@APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
public class BookingHoldResource {

    private final BookingSeats seats;

    BookingHoldResource(BookingSeats seats) {
        this.seats = seats;
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Held; the same holdId answers the same hold")
    @APIResponse(responseCode = "400", description = "Not 1 to 10 distinct seats")
    @APIResponse(responseCode = "404", description = "Unknown showtime or seat (unknown-seat)")
    @APIResponse(responseCode = "409", description = "A seat is taken (seat-taken), too-many-holds or hold-id-used")
    @APIResponse(
            responseCode = "410",
            description = "showtime-started, showtime-cancelled, or released before it came (hold-expired)")
    @APIResponse(responseCode = "422", description = "lone-seat (with suggestions), or accessible-seat")
    public Uni<BookingHoldView> hold(@NotNull @Valid BookingHoldRequest request) {
        return seats.hold(
                        request.holdId(),
                        request.showtimeId(),
                        request.userId(),
                        request.seats(),
                        request.accessible(),
                        request.staff())
                .map(BookingHoldView::of);
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "The hold")
    @APIResponse(responseCode = "404", description = "Unknown")
    public Uni<BookingHoldView> get(@RestPath UUID id) {
        return seats.find(id).map(BookingHoldView::of);
    }

    /** Three more minutes for the payment, once; further calls, also of another booking, answer the hold as it is. */
    @POST
    @Path("/{id}/extend")
    @APIResponse(responseCode = "200", description = "The hold lasts")
    @APIResponse(responseCode = "404", description = "Unknown")
    @APIResponse(responseCode = "410", description = "hold-expired")
    public Uni<BookingHoldView> extend(@RestPath UUID id, @NotNull @Valid ExtendRequest request) {
        return seats.extend(id, request.bookingId()).map(BookingHoldView::of);
    }

    /** Sells the seats to the booking. An expired hold gets them back when nobody has taken one since. */
    @POST
    @Path("/{id}/confirm")
    @APIResponse(responseCode = "200", description = "Sold, now or before")
    @APIResponse(responseCode = "404", description = "Unknown, or another user's")
    @APIResponse(responseCode = "409", description = "The booking has confirmed another hold (booking-has-seats)")
    @APIResponse(responseCode = "410", description = "hold-expired: the seats are gone")
    public Uni<BookingHoldView> confirm(@RestPath UUID id, @NotNull @Valid ConfirmRequest request) {
        return seats.confirm(id, request.bookingId(), request.userId()).map(BookingHoldView::of);
    }

    /** Frees a hold that is not confirmed, and refuses one that is not known when it comes. */
    @POST
    @Path("/{id}/release")
    @APIResponse(responseCode = "204", description = "The hold keeps no seat")
    public Uni<Void> release(@RestPath UUID id) {
        return seats.release(id);
    }
}
