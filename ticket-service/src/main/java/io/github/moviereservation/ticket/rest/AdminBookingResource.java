package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingReader;
import io.github.moviereservation.ticket.domain.booking.BookingService;
import io.github.moviereservation.ticket.domain.booking.HandBackService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.CursorPage;
import io.github.moviereservation.web.CursorQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Everybody's bookings, and the counter. */
@Path("/api/admin/bookings")
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Neither staff nor admin")
public class AdminBookingResource {

    private final BookingReader bookings;
    private final BookingService counter;
    private final HandBackService refunds;
    private final CurrentUser user;

    AdminBookingResource(BookingReader bookings, BookingService counter, HandBackService refunds, CurrentUser user) {
        this.bookings = bookings;
        this.counter = counter;
        this.refunds = refunds;
        this.user = user;
    }

    /** The newest first. */
    @GET
    @APIResponse(responseCode = "200", description = "A page of bookings")
    @APIResponse(responseCode = "400", description = "Invalid input, or no cursor of ours")
    public Uni<CursorPage<AdminBookingView>> search(
            @BeanParam @Valid BookingFilter filter, @BeanParam @Valid CursorQuery page) {
        return bookings.search(filter.toSearch(), page).map(found -> found.map(AdminBookingView::of));
    }

    /**
     * Sells at the counter, for money that is taken already: what fails is handed back. The same key with the same body
     * answers the same booking; an outage (503) is not remembered.
     */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Sold",
            content = @Content(schema = @Schema(implementation = AdminBookingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "PENDING: the seats are not certain yet",
            content = @Content(schema = @Schema(implementation = AdminBookingView.class)))
    @APIResponse(responseCode = "400", description = "Invalid input, or no Idempotency-Key")
    @APIResponse(responseCode = "404", description = "No such hold of the caller, showtime or seat")
    @APIResponse(responseCode = "409", description = "seat-taken (with seats), hold-booked")
    @APIResponse(responseCode = "410", description = "hold-expired, showtime-started, showtime-cancelled")
    @APIResponse(
            responseCode = "422",
            description = "idempotency-key-reused, unknown-ticket-type, seat-not-in-booking, payment-incomplete;"
                    + " without a hold also lone-seat (with suggestions), accessible-seat (with seats)")
    @APIResponse(responseCode = "503", description = "seats-unavailable; nothing is sold")
    public Uni<RestResponse<AdminBookingView>> sell(
            @RestHeader(IdempotencyKey.HEADER) String idempotencyKey, @NotNull @Valid CounterBookingRequest request) {
        return counter.book(request.toOrder(IdempotencyKey.require(idempotencyKey), user))
                .map(booking -> RestResponse.status(
                        booking.status.isRunning() ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED,
                        AdminBookingView.of(booking)));
    }

    /** The caller has handed the refund of a cancelled counter sale back, from the caller's own till. */
    @POST
    @Path("/{id}/hand-back")
    @APIResponse(responseCode = "200", description = "Noted; the refund is REFUNDED now")
    @APIResponse(responseCode = "404", description = "No such booking")
    @APIResponse(
            responseCode = "409",
            description = "handed-back (with handedBackAt, handedBackBy): do not pay; nothing-to-hand-back")
    public Uni<AdminBookingView> handBack(@RestPath UUID id) {
        return refunds.handBack(id, user.id()).map(AdminBookingView::of);
    }
}
