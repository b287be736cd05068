package io.github.moviereservation.showtime.rest;

import io.github.moviereservation.showtime.domain.calendar.CalendarFeed;
import io.github.moviereservation.web.ICalendar;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/showtimes/calendar.ics")
public class CalendarResource {

    private final CalendarFeed feed;

    CalendarResource(CalendarFeed feed) {
        this.feed = feed;
    }

    @GET
    @PermitAll
    @Produces(ICalendar.MEDIA_TYPE)
    @Operation(summary = "A theater's showtimes of the next four weeks, for calendars that subscribe to it (RFC 5545)")
    @APIResponse(responseCode = "200", description = "The calendar")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "404", description = "No such theater")
    public Uni<byte[]> get(@RestQuery @NotNull UUID theaterId) {
        return feed.of(theaterId);
    }
}
