package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.till.TillService;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.DayOrInstant;
import io.github.moviereservation.web.InvalidInputException;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** What is in the tills. */
@Path("/api/admin/till")
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
public class TillResource {

    private final TillService tills;
    private final CurrentUser user;

    TillResource(TillService tills, CurrentUser user) {
        this.tills = tills;
        this.user = user;
    }

    /**
     * Sales and refunds of the counter by theater, member of staff, method and currency. Staff sees what is their own, an
     * admin everybody's.
     *
     * @param date a day in the theater's zone
     * @param theaterId all theaters when absent
     */
    @GET
    @APIResponse(responseCode = "200", description = "The tills of the day; those that nobody used are absent")
    @APIResponse(responseCode = "400", description = "Invalid input")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Neither staff nor admin")
    public Uni<TillView> day(@RestQuery @NotNull LocalDate date, @RestQuery UUID theaterId) {
        if (!DayOrInstant.isSupported(date)) {
            throw new InvalidInputException("date", "must be between the years 1900 and 2999");
        }
        return tills.of(date, theaterId, user.isAdmin() ? null : user.id()).map(lines -> TillView.of(date, lines));
    }
}
