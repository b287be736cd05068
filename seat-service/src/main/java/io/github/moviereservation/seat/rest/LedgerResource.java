package io.github.moviereservation.seat.rest;

import io.github.moviereservation.seat.domain.SeatId;
import io.github.moviereservation.seat.domain.ledger.Ledger;
import io.github.moviereservation.seat.domain.ledger.LedgerEntry;
import io.github.moviereservation.web.InvalidInputException;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/admin/seats/{showtimeId}/ledger")
@RolesAllowed(Roles.ADMIN)
public class LedgerResource {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Every change of the showtime's seats, seat by seat, oldest first; with {@code seat=C4} of that one alone. */
    @GET
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "A malformed seat or page")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Not an admin")
    @APIResponse(responseCode = "404", description = "Unknown showtime")
    @APIResponse(responseCode = "503", description = "Busy: try again after Retry-After")
    public Uni<Page<LedgerEntry>> get(
            @RestPath UUID showtimeId, @RestQuery String seat, @BeanParam @Valid PageQuery page) {
        if (seat != null && SeatId.parse(seat).isEmpty()) {
            throw new InvalidInputException("seat", "a seat is named by its row and number, like C4");
        }
        return ledger.of(showtimeId, seat, page);
    }
}
