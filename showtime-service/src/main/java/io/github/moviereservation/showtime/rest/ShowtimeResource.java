package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.calendar.Showtime;
import io.github.moviereservation.showtime.domain.calendar.ShowtimeService;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Roles;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/showtimes")
public class ShowtimeResource {

    private final ShowtimeService showtimes;
    private final CurrentIdentityAssociation caller;

    ShowtimeResource(ShowtimeService showtimes, CurrentIdentityAssociation caller) {
        this.showtimes = showtimes;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "Showtimes by start; without date, from and to only those that have not started")
    @APIResponse(responseCode = "200", description = "A page of showtimes")
    @APIResponse(responseCode = "400", description = "A malformed parameter")
    @APIResponse(responseCode = "401", description = "Cancelled showtimes are listed with a valid token only")
    @APIResponse(responseCode = "403", description = "Only admins list cancelled showtimes")
    public Uni<Page<ShowtimeView>> list(@BeanParam @Valid ShowtimeQuery query, @BeanParam @Valid PageQuery page) {
        var filter = query.toFilter();
        return allow(query).chain(() -> showtimes.list(filter, page)).chain(found -> view().map(found::map));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "One showtime, also a cancelled one")
    @APIResponse(responseCode = "200", description = "The showtime")
    @APIResponse(responseCode = "404", description = "No such showtime")
    public Uni<ShowtimeView> get(@RestPath UUID id) {
        return showtimes.find(id).chain(found -> view().map(view -> view.apply(found)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @Operation(summary = "Schedules a showtime")
    @APIResponse(responseCode = "201", description = "Scheduled")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "409", description = "showtime-overlap, with the member conflict")
    @APIResponse(
            responseCode = "422",
            description = "unknown-movie, unknown-screen, start-not-allowed, prices-not-allowed, currency-mismatch,"
                    + " format-not-supported, outside-opening-hours")
    public Uni<ShowtimeView> schedule(@NotNull @Valid ShowtimeRequest request) {
        return showtimes.schedule(request.toPlan()).map(ShowtimeView::forAdmin);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Changes time, screen, prices, language, format or a film without bookings, before the start")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "404", description = "No such showtime")
    @APIResponse(responseCode = "409", description = "showtime-overlap with the member conflict, showtime-cancelled")
    @APIResponse(responseCode = "410", description = "showtime-started")
    @APIResponse(responseCode = "422", description = "screen-change, movie-change, or as when scheduling")
    public Uni<ShowtimeView> change(@RestPath UUID id, @NotNull @Valid ShowtimeRequest request) {
        return showtimes.change(id, request.toPlan()).map(ShowtimeView::forAdmin);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Cancels a showtime that has not started")
    @APIResponse(responseCode = "200", description = "Cancelled")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "404", description = "No such showtime")
    @APIResponse(responseCode = "409", description = "showtime-cancelled")
    @APIResponse(responseCode = "410", description = "showtime-started")
    public Uni<ShowtimeView> cancel(@RestPath UUID id, @NotNull @Valid CancelRequest request) {
        return showtimes.cancel(id, request.reason()).map(ShowtimeView::forAdmin);
    }

    /** A token that is no good makes nobody an admin, but what is public is read with it too. */
    private Uni<Function<Showtime, ShowtimeView>> view() {
        return caller.getDeferredIdentity()
                .map(identity -> identity.hasRole(Roles.ADMIN))
                .onFailure()
                .recoverWithItem(false)
                .map(admin -> admin ? ShowtimeView::forAdmin : ShowtimeView::of);
    }

    /** Everybody reads the list without a token, so nobody has looked at one yet. */
    private Uni<Void> allow(ShowtimeQuery query) {
        if (!query.asksForCancelled()) {
            return Uni.createFrom().voidItem();
        }
        return caller.getDeferredIdentity()
                .invoke(identity -> {
                    if (identity.isAnonymous()) {
                        throw new UnauthorizedException();
                    }
                    if (!identity.hasRole(Roles.ADMIN)) {
                        throw new ForbiddenException();
                    }
                })
                .replaceWithVoid();
    }
}
