package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.pricing.PriceListService;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/theaters/{theaterId}/price-rules")
@RolesAllowed(Roles.ADMIN)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not an admin")
@APIResponse(responseCode = "404", description = "No such theater")
public class PriceRulesResource {

    private final PriceListService lists;

    PriceRulesResource(PriceListService lists) {
        this.lists = lists;
    }

    @GET
    @Operation(summary = "A theater's base prices, holidays and price rules")
    @APIResponse(responseCode = "200", description = "The rules; empty ones when none were set")
    public Uni<PriceRulesView> get(@RestPath UUID theaterId) {
        return lists.get(theaterId).map(PriceRulesView::of);
    }

    @PUT
    @Operation(summary = "Sets all of them; what is scheduled keeps its prices")
    @APIResponse(responseCode = "200", description = "Set")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Uni<PriceRulesView> set(@RestPath UUID theaterId, @NotNull @Valid PriceRulesRequest request) {
        return lists.set(theaterId, request.toRules()).map(PriceRulesView::of);
    }
}
