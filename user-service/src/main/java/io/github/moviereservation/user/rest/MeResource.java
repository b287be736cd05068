package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.account.AccountService;
import io.github.moviereservation.user.domain.session.PasswordService;
import io.github.moviereservation.user.domain.session.Sessions;
import io.github.moviereservation.user.domain.token.AccessTokens;
import io.github.moviereservation.web.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's own account. 401 also when it was deleted since the token was issued. */
@Path("/api/users/me")
@Authenticated
public class MeResource {

    private final AccountService accounts;
    private final PasswordService passwords;
    private final Sessions sessions;
    private final RefreshCookie cookie;
    private final ClientAddress addresses;
    private final CurrentUser user;
    private final JsonWebToken token;

    MeResource(
            AccountService accounts,
            PasswordService passwords,
            Sessions sessions,
            RefreshCookie cookie,
            ClientAddress addresses,
            CurrentUser user,
            JsonWebToken token) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
        this.user = user;
        this.token = token;
    }

    @GET
    public Uni<UserView> get() {
        return accounts.get(user.id()).map(UserView::of);
    }

    @PATCH
    public Uni<UserView> update(@NotNull @Valid ProfileRequest request) {
        return accounts.rename(user.id(), request.name()).map(UserView::of);
    }

    /** Deletes the account at once and for good, with all its sessions. */
    @DELETE
    @APIResponse(responseCode = "409", description = "last-admin")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<RestResponse<Void>> delete() {
        return accounts.delete(user.id())
                .map(deleted -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.removed())
                        .build());
    }

    /** Ends all other sessions. */
    @PUT
    @Path("/password")
    @APIResponse(responseCode = "422", description = "wrong-password")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "503", description = "too-busy, with Retry-After")
    public Uni<Void> changePassword(@NotNull @Valid PasswordRequest request, @Context HttpServerRequest connection) {
        var session = Optional.ofNullable(token.<String>getClaim(AccessTokens.SESSION))
                .map(UUID::fromString);
        var address = addresses.of(connection);
        return passwords.change(
                user.id(), session.orElse(null), address, request.currentPassword(), request.newPassword());
    }

    @GET
    @Path("/export")
    public Uni<RestResponse<ExportView>> export() {
        return accounts.get(user.id())
                .chain(account -> sessions.of(account.id).map(open -> ExportView.of(account, open)))
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                        .build());
    }
}
