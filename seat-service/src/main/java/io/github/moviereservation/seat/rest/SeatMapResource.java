package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.house.HouseSeats;
import io.github.moviereservation.seat.domain.seatmap.SeatMap;
import io.github.moviereservation.seat.domain.seatmap.SeatMaps;
import io.github.moviereservation.seat.domain.showtime.ShowtimeService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/seatmaps/{showtimeId}")
public class SeatMapResource {

    private final SeatMaps maps;
    private final SeatMapBodies bodies;
    private final HouseSeats house;
    private final ShowtimeService showtimes;
    private final CurrentUser user;

    SeatMapResource(
            SeatMaps maps, SeatMapBodies bodies, HouseSeats house, ShowtimeService showtimes, CurrentUser user) {
        this.maps = maps;
        this.bodies = bodies;
        this.house = house;
        this.showtimes = showtimes;
        this.user = user;
    }

    /** A hold past its time shows HELD until it is swept, a few seconds at most; a new hold may take its seats. */
    @GET
    @PermitAll
    @APIResponse(
            responseCode = "200",
            description = "The seats, with an ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SeatMapView.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown showtime")
    @APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
    public Uni<RestResponse<byte[]>> get(
            @RestPath UUID showtimeId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known,
            @RestHeader(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        return maps.ofShowtime(showtimeId).map(map -> answer(map, known, encodings));
    }

    /** House seats: keeps them from sale, or gives them back; all or none. They are released shortly before the start. */
    @PUT
    @Path("/blocks")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "The seats that changed")
    @APIResponse(responseCode = "400", description = "No seats, or a seat is named twice")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "404", description = "Unknown showtime or seat (unknown-seat)")
    @APIResponse(responseCode = "409", description = "A seat is held or sold (seat-taken)")
    @APIResponse(responseCode = "410", description = "showtime-cancelled")
    @APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
    public Uni<BlocksView> block(@RestPath UUID showtimeId, @NotNull @Valid BlocksRequest request) {
        return house.set(showtimeId, request.seats(), request.blocked(), user.id())
                .map(changes -> new BlocksView(showtimeId, changes));
    }

    @GET
    @Path("/rules")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "The rules in force")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "404", description = "Unknown showtime")
    @APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
    public Uni<RulesView> rules(@RestPath UUID showtimeId) {
        return showtimes.loneSeatRule(showtimeId).map(RulesView::new);
    }

    /** The rules of this showtime alone; by default all are in force. */
    @PUT
    @Path("/rules")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "204", description = "In force from now on")
    @APIResponse(responseCode = "400", description = "Not a valid request")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "404", description = "Unknown showtime")
    @APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
    public Uni<Void> setRules(@RestPath UUID showtimeId, @NotNull @Valid RulesRequest request) {
        return showtimes.setLoneSeatRule(showtimeId, request.loneSeat());
    }

    /** Weak: the same content leaves compressed or not. */
    private RestResponse<byte[]> answer(SeatMap map, String known, String encodings) {
        var tag = "\"" + map.tag() + "\"";
        if (matches(known, tag)) {
            return cached(ResponseBuilder.<byte[]>notModified(), tag).build();
        }
        var body = bodies.of(map);
        var compressed = encodings != null && acceptsGzip(encodings);
        var response = cached(ResponseBuilder.ok(compressed ? body.gzip() : body.json()), "\"" + body.tag() + "\"")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_ENCODING, compressed ? "gzip" : "identity");
        return response.build();
    }

    private static ResponseBuilder<byte[]> cached(ResponseBuilder<byte[]> response, String tag) {
        return response.header(HttpHeaders.ETAG, "W/" + tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    /** Named, and not with the quality 0 that refuses it. */
    private static boolean acceptsGzip(String encodings) {
        return Arrays.stream(encodings.split(","))
                .map(String::strip)
                .anyMatch(encoding -> encoding.startsWith("gzip") && !encoding.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
    }

    private static boolean matches(String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(candidate ->
                                candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag));
    }
}
