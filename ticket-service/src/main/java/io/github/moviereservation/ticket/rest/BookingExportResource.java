package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.booking.BookingExport;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

@Path("/api/admin/bookings.csv")
@RolesAllowed(Roles.ADMIN)
public class BookingExportResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final BookingExport bookings;

    BookingExportResource(BookingExport bookings) {
        this.bookings = bookings;
    }

    /**
     * All bookings of the filter as a file (RFC 4180), the newest first; amounts in minor units. It is sent as it is
     * read: a download whose last chunk is missing was cut off.
     */
    @GET
    @Produces(CSV)
    @APIResponse(
            responseCode = "200",
            description = "The bookings, a line each",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "Invalid input")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Not an admin")
    public RestMulti<String> export(@BeanParam @Valid BookingFilter filter, @Context HttpServerResponse response) {
        Multi<String> lines = bookings.read(filter.toSearch())
                .map(BookingLines::of)
                .onFailure()
                .invoke(failure -> {
                    if (response.headWritten()) {
                        // Too late for a problem: what ends in the middle must not look complete.
                        response.reset();
                    }
                });
        return RestMulti.fromMultiData(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bookings.csv\"")
                .build();
    }
}
