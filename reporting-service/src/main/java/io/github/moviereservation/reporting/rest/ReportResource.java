package io.github.moviereservation.reporting.rest;

import io.github.moviereservation.reporting.domain.reports.GroupBy;
import io.github.moviereservation.reporting.domain.reports.ReportService;
import io.github.moviereservation.reporting.rest.format.ReportFormat;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/reports")
@RolesAllowed(Roles.ADMIN)
@Produces({MediaType.APPLICATION_JSON, ReportFormat.TEXT_CSV, ReportFormat.SPREADSHEET})
@APIResponse(
        responseCode = "200",
        description = "The report; money in minor units, in a workbook in major units",
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
            @Content(mediaType = ReportFormat.TEXT_CSV),
            @Content(mediaType = ReportFormat.SPREADSHEET)
        })
@APIResponse(responseCode = "400", description = "invalid-input")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not an admin")
@APIResponse(responseCode = "406", description = "not-acceptable")
@APIResponse(responseCode = "422", description = "period-not-allowed")
public class ReportResource {

    private final ReportService reports;
    private final ReportAnswer answer;

    ReportResource(ReportService reports, ReportAnswer answer) {
        this.reports = reports;
        this.answer = answer;
    }

    @GET
    @Path("/revenue")
    @Operation(summary = "Sales by their day and refunds by theirs, a row per key and currency")
    public Uni<ReportFile> revenue(@BeanParam @Valid ReportQuery query, @BeanParam @Valid Grouping grouping) {
        return answer.of(
                reports.revenue(query.from, query.to, grouping.or(GroupBy.DAY)), query.format, ReportTables::revenue);
    }

    @GET
    @Path("/occupancy")
    @Operation(summary = "Seats sold and there, by the day of the showtime, without cancelled showtimes")
    public Uni<ReportFile> occupancy(@BeanParam @Valid ReportQuery query, @BeanParam @Valid Grouping grouping) {
        return answer.of(
                reports.occupancy(query.from, query.to, grouping.or(GroupBy.DAY)),
                query.format,
                ReportTables::occupancy);
    }

    @GET
    @Path("/top-movies")
    @Operation(
            summary =
                    "Films, or days, theaters or showtimes, by tickets for showtimes of the period, without cancelled bookings")
    public Uni<ReportFile> topMovies(@BeanParam @Valid ReportQuery query, @BeanParam @Valid Grouping grouping) {
        return answer.of(
                reports.topMovies(query.from, query.to, grouping.or(GroupBy.MOVIE)),
                query.format,
                ReportTables::topMovies);
    }
}
