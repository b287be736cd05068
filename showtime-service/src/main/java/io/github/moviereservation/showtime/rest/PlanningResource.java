package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.calendar.CopiedWeek;
import io.github.moviereservation.showtime.domain.calendar.ShowtimeService;
import io.github.moviereservation.showtime.domain.calendar.WeekCopier;
import io.github.moviereservation.showtime.domain.pricing.PriceListService;
import io.github.moviereservation.showtime.domain.pricing.PricePreview;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Plans many showtimes at once. */
@Path("/api/showtimes")
public class PlanningResource {

    private final ShowtimeService showtimes;
    private final WeekCopier copier;
    private final PriceListService prices;

    PlanningResource(ShowtimeService showtimes, WeekCopier copier, PriceListService prices) {
        this.prices = prices;
        this.showtimes = showtimes;
        this.copier = copier;
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @Operation(summary = "Schedules up to 500 showtimes, all of them or none")
    @APIResponse(responseCode = "201", description = "Scheduled, in the order of the request")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(
            responseCode = "422",
            description = "batch-refused: rows has index, code and detail of each showtime that cannot be")
    public Uni<BatchView> schedule(@NotNull @Valid BatchRequest request) {
        return showtimes
                .scheduleAll(request.showtimes().stream()
                        .map(ShowtimeRequest::toPlan)
                        .toList())
                .map(scheduled -> new BatchView(
                        scheduled.stream().map(ShowtimeView::forAdmin).toList()));
    }

    @POST
    @Path("/prices/preview")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "What seats would cost, with the base price and each rule that applies")
    @APIResponse(responseCode = "200", description = "The prices per seat kind of the screen")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "404", description = "No such screen")
    public Uni<PricePreview> preview(@NotNull @Valid PricePreviewRequest request) {
        return prices.preview(request.toQuery());
    }

    @POST
    @Path("/copy")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Copies a week of a theater, at the same local times; what does not fit is left out and named")
    @APIResponse(responseCode = "200", description = "Copied")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "422", description = "unknown-theater")
    public Uni<CopiedWeek> copy(@NotNull @Valid CopyRequest request) {
        return copier.copy(request.toCopy());
    }
}
