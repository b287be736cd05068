package io.github.moviereservation.theater.rest;

import io.github.moviereservation.theater.domain.screen.ScreenService;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/theaters/{theaterId}/screens")
public class TheaterScreensResource {

    private final ScreenService screens;

    TheaterScreensResource(ScreenService screens) {
        this.screens = screens;
    }

    @GET
    @PermitAll
    public Uni<Page<ScreenView>> list(@RestPath UUID theaterId, @BeanParam @Valid PageQuery page) {
        return screens.list(theaterId, page.page(), page.size()).map(found -> found.map(ScreenView::of));
    }

    /** 409 screen-name-taken when the theater has a screen of this name. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "screen-name-taken")
    public Uni<ScreenView> create(@RestPath UUID theaterId, @Valid @NotNull ScreenRequest request) {
        return screens.create(theaterId, request.toDetails()).map(ScreenView::of);
    }
}
