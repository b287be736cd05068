package io.github.moviereservation.theater.rest;

import io.github.moviereservation.theater.domain.theater.TheaterService;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/theaters")
public class TheaterResource {

    private final TheaterService theaters;

    TheaterResource(TheaterService theaters) {
        this.theaters = theaters;
    }

    /** Every word of {@code q} is found in name, city or address; neither filter minds case and accents. */
    @GET
    @PermitAll
    public Uni<Page<TheaterView>> list(@BeanParam @Valid TheaterQuery query, @BeanParam @Valid PageQuery page) {
        return theaters.search(query.toSearch(), page.page(), page.size()).map(found -> found.map(TheaterView::of));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Uni<TheaterView> get(@RestPath UUID id) {
        return theaters.get(id).map(TheaterView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Created")
    public Uni<TheaterView> create(@Valid @NotNull TheaterRequest request) {
        return theaters.create(request.toDetails()).map(TheaterView::of);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    public Uni<TheaterView> change(@RestPath UUID id, @Valid @NotNull TheaterRequest request) {
        return theaters.change(id, request.toDetails()).map(TheaterView::of);
    }

    /** 409 theater-in-use while it has screens. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "theater-in-use")
    public Uni<Void> delete(@RestPath UUID id) {
        return theaters.delete(id);
    }
}
