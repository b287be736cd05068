package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.document.Document;
import io.github.moviereservation.ticket.domain.document.DocumentService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.ICalendar;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a customer takes along of a confirmed booking; admins may have anybody's. */
@Path("/api/bookings")
@Authenticated
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
@APIResponse(responseCode = "409", description = "booking-cancelled, booking-not-confirmed")
@APIResponse(responseCode = "503", description = "unavailable: too many documents are being printed")
public class DocumentResource {

    private static final String PDF = "application/pdf";

    private final DocumentService documents;
    private final CurrentUser user;

    DocumentResource(DocumentService documents, CurrentUser user) {
        this.documents = documents;
        this.user = user;
    }

    /** A page per ticket, with its QR code. */
    @GET
    @Path("/{id}/tickets.pdf")
    @Produces(PDF)
    @APIResponse(responseCode = "200", description = "The tickets")
    public Uni<RestResponse<byte[]>> tickets(@RestPath UUID id) {
        return documents.tickets(id, Viewers.of(user)).map(DocumentResource::download);
    }

    /** With the value added tax that the price contains. */
    @GET
    @Path("/{id}/receipt.pdf")
    @Produces(PDF)
    @APIResponse(responseCode = "200", description = "The receipt")
    public Uni<RestResponse<byte[]>> receipt(@RestPath UUID id) {
        return documents.receipt(id, Viewers.of(user)).map(DocumentResource::download);
    }

    /** An entry for calendars (RFC 5545). */
    @GET
    @Path("/{id}/calendar.ics")
    @Produces(ICalendar.MEDIA_TYPE)
    @APIResponse(responseCode = "200", description = "The visit to the cinema")
    public Uni<RestResponse<byte[]>> calendar(@RestPath UUID id) {
        return documents.calendar(id, Viewers.of(user)).map(DocumentResource::download);
    }

    private static RestResponse<byte[]> download(Document document) {
        return ResponseBuilder.ok(document.content())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(document.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
