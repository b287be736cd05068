package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.admission.AdmissionService;
import io.github.moviereservation.ticket.domain.admission.OfflineScans;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The door. */
@Path("/api/tickets")
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Neither staff nor admin")
public class ScanResource {

    private static final int MAX_SCANS = 500;

    private final AdmissionService admission;
    private final OfflineScans offline;
    private final CurrentUser user;

    ScanResource(AdmissionService admission, OfflineScans offline, CurrentUser user) {
        this.admission = admission;
        this.offline = offline;
        this.user = user;
    }

    /** Lets in whoever shows this code, once, from an hour before the start (setting) until the end. */
    @POST
    @Path("/scan")
    @APIResponse(responseCode = "200", description = "Admitted: to this seat of this showtime")
    @APIResponse(responseCode = "400", description = "Invalid input")
    @APIResponse(responseCode = "409", description = "ticket-used (with usedAt, seat, reference, door)")
    @APIResponse(
            responseCode = "422",
            description = "ticket-invalid (with reason: unknown, replaced, cancelled, wrong-theater, wrong-showtime,"
                    + " too-early, too-late)")
    public Uni<ScanView> scan(@NotNull @Valid ScanRequest request) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return admission.admit(request.toPresented(user.id(), now)).map(ScanView::of);
    }

    /** Takes the scans of a door that had no network, up to 500, and answers one result per scan in the same order. */
    @POST
    @Path("/scans")
    @APIResponse(responseCode = "200", description = "ADMITTED, DOUBLE_ENTRY or INVALID for each scan")
    @APIResponse(responseCode = "400", description = "Invalid input")
    public Uni<List<ScanReportView>> scans(
            @NotNull @Size(min = 1, max = MAX_SCANS) List<@NotNull @Valid OfflineScanRequest> scans) {
        var staff = user.id();
        return offline.take(scans.stream().map(scan -> scan.toPresented(staff)).toList())
                .map(reports -> reports.stream().map(ScanReportView::of).toList());
    }
}
