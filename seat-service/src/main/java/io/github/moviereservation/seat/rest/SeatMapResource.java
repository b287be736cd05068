package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.seatmap.SeatMap;
import io.github.moviereservation.seat.domain.seatmap.SeatMapService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/seatmaps")
public class SeatMapResource {

    private final SeatMapService maps;

    SeatMapResource(SeatMapService maps) {
        this.maps = maps;
    }

    /** A hold past its time shows HELD until it is swept, a few seconds at most; a new hold may take its seats. */
    @GET
    @Path("/{showtimeId}")
    @PermitAll
    @APIResponse(responseCode = "200", description = "The seats, with an ETag")
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown showtime")
    public Uni<RestResponse<SeatMapView>> get(
            @RestPath UUID showtimeId, @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return maps.ofShowtime(showtimeId).map(map -> answer(map, known));
    }

    /** Weak: the gateway may compress the same content in more than one way. */
    private static RestResponse<SeatMapView> answer(SeatMap map, String known) {
        var tag = "\"" + map.tag() + "\"";
        var response = matches(known, tag)
                ? ResponseBuilder.<SeatMapView>notModified()
                : ResponseBuilder.ok(SeatMapView.of(map));
        return response.header(HttpHeaders.ETAG, "W/" + tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static boolean matches(String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(candidate ->
                                candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag));
    }
}
