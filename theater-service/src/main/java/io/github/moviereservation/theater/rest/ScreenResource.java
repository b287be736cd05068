package io.github.moviereservation.theater.rest;

import io.github.moviereservation.theater.domain.screen.ScreenService;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/screens")
public class ScreenResource {

    private final ScreenService screens;

    ScreenResource(ScreenService screens) {
        this.screens = screens;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @APIResponse(responseCode = "200", description = "The screen")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<ScreenView> get(@RestPath UUID id) {
        return screens.get(id).map(ScreenView::of);
    }

    /** 409 screen-name-taken when the theater has another screen of this name, seats-sold when the layout lacks sold seats. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "screen-name-taken, seats-sold with the members showtimes and total")
    public Uni<ScreenView> change(@RestPath UUID id, @Valid @NotNull ScreenRequest request) {
        return screens.change(id, request.toDetails()).map(ScreenView::of);
    }

    /** 409 screen-scheduled while it has showtimes ahead. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "screen-scheduled")
    public Uni<Void> delete(@RestPath UUID id) {
        return screens.delete(id);
    }
}
