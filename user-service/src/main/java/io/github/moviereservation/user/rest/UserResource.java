package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.account.Administration;
import io.github.moviereservation.web.CurrentUser;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.github.moviereservation.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/users")
@RolesAllowed(Roles.ADMIN)
public class UserResource {

    private final Administration administration;
    private final CurrentUser user;

    UserResource(Administration administration, CurrentUser user) {
        this.administration = administration;
        this.user = user;
    }

    /** Newest first; {@code q} is a part of the e-mail or the name. */
    @GET
    public Uni<Page<UserView>> list(
            @RestQuery @Size(max = 100) String q,
            @RestQuery @Pattern(regexp = RoleRequest.ROLES) String role,
            @BeanParam @Valid PageQuery page) {
        return administration.search(q, role, page).map(found -> found.map(UserView::of));
    }

    /** Takes effect when the user's access token is renewed, within 15 minutes. */
    @PUT
    @Path("/{id}/role")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "last-admin")
    @APIResponse(responseCode = "200", description = "Changed")
    public Uni<UserView> changeRole(@RestPath UUID id, @NotNull @Valid RoleRequest request) {
        return administration.changeRole(id, request.role(), user.id()).map(UserView::of);
    }
}
