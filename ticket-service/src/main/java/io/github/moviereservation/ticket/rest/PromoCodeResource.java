package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.promo.PromoCodeService;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What admins give away. */
@Path("/api/admin/promo-codes")
@RolesAllowed(Roles.ADMIN)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not an admin")
public class PromoCodeResource {

    private final PromoCodeService promoCodes;

    PromoCodeResource(PromoCodeService promoCodes) {
        this.promoCodes = promoCodes;
    }

    /** The newest first. */
    @GET
    @APIResponse(responseCode = "200", description = "A page of promo codes")
    @APIResponse(responseCode = "400", description = "Invalid input")
    public Uni<Page<PromoCodeView>> list(@BeanParam @Valid PageQuery page) {
        return promoCodes.list(page).map(found -> found.map(PromoCodeView::of));
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "The promo code")
    @APIResponse(responseCode = "404", description = "No such promo code")
    public Uni<PromoCodeView> get(@RestPath UUID id) {
        return promoCodes.get(id).map(PromoCodeView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "400", description = "Invalid input")
    @APIResponse(responseCode = "409", description = "promo-code-taken")
    public Uni<PromoCodeView> create(@NotNull @Valid PromoCodeRequest request) {
        return promoCodes.create(request.toDetails()).map(PromoCodeView::of);
    }

    /** Bookings that were made with it stay as they are. */
    @PUT
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "Invalid input")
    @APIResponse(responseCode = "404", description = "No such promo code")
    @APIResponse(responseCode = "409", description = "promo-code-taken")
    public Uni<PromoCodeView> change(@RestPath UUID id, @NotNull @Valid PromoCodeRequest request) {
        return promoCodes.change(id, request.toDetails()).map(PromoCodeView::of);
    }
}
