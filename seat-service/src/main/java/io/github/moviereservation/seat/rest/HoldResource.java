package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.hold.HoldService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Seats kept for a customer: ten minutes, and three more on request. */
@Path("/api/holds")
@RolesAllowed({Roles.CUSTOMER, Roles.STAFF, Roles.ADMIN})
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
public class HoldResource {

    private final HoldService holds;
    private final CurrentUser user;

    HoldResource(HoldService holds, CurrentUser user) {
        this.holds = holds;
        this.user = user;
    }

    /** Holds all of the seats or none. */
    @POST
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Held")
    @APIResponse(responseCode = "400", description = "Not 1 to 10 distinct seats")
    @APIResponse(responseCode = "404", description = "Unknown showtime or seat (unknown-seat)")
    @APIResponse(responseCode = "409", description = "A seat is taken (seat-taken), or too-many-holds")
    @APIResponse(responseCode = "410", description = "showtime-started or showtime-cancelled")
    @APIResponse(responseCode = "422", description = "lone-seat (with suggestions), or accessible-seat")
    public Uni<HoldView> hold(@NotNull @Valid HoldRequest request) {
        return holds.hold(request.showtimeId(), request.seats(), request.accessible(), user.id(), user.isStaff())
                .map(HoldView::of);
    }

    /** Chooses the best free seats and holds them in one step. */
    @POST
    @Path("/best")
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Held")
    @APIResponse(responseCode = "400", description = "Not 1 to 10 seats")
    @APIResponse(responseCode = "404", description = "Unknown showtime")
    @APIResponse(responseCode = "409", description = "no-seats-together, or too-many-holds")
    @APIResponse(responseCode = "410", description = "showtime-started or showtime-cancelled")
    public Uni<HoldView> holdBest(@NotNull @Valid BestHoldRequest request) {
        return holds.holdBest(
                        request.showtimeId(),
                        request.count(),
                        Optional.ofNullable(request.kind()),
                        request.accessible(),
                        request.split(),
                        user.id(),
                        user.isStaff())
                .map(HoldView::of);
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "The hold")
    @APIResponse(responseCode = "404", description = "Unknown, or somebody else's")
    public Uni<HoldView> get(@RestPath UUID id) {
        return holds.find(id, user.id()).map(HoldView::of);
    }

    /** Three more minutes, once. */
    @POST
    @Path("/{id}/extend")
    @APIResponse(responseCode = "200", description = "Extended")
    @APIResponse(responseCode = "404", description = "Unknown, or somebody else's")
    @APIResponse(responseCode = "409", description = "already-extended")
    @APIResponse(responseCode = "410", description = "hold-expired, showtime-started or showtime-cancelled")
    public Uni<HoldView> extend(@RestPath UUID id) {
        return holds.extend(id, user.id()).map(HoldView::of);
    }

    /** Frees the seats; nothing happens when the hold is over already. */
    @DELETE
    @Path("/{id}")
    @APIResponse(responseCode = "204", description = "The hold is over")
    @APIResponse(responseCode = "404", description = "Unknown, or somebody else's")
    @APIResponse(responseCode = "409", description = "The seats are booked (hold-confirmed)")
    public Uni<Void> release(@RestPath UUID id) {
        return holds.release(id, user.id());
    }
}
