package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.account.AccountService;
import io.github.moviereservation.user.domain.session.LoginService;
import io.github.moviereservation.user.domain.session.SessionEndedException;
import io.github.moviereservation.user.domain.session.SignedIn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/auth")
@PermitAll
public class AuthResource {

    private static final String OWN_PAGE = "fetch";

    private final AccountService accounts;
    private final LoginService logins;
    private final RefreshCookie cookie;
    private final ClientAddress addresses;

    AuthResource(AccountService accounts, LoginService logins, RefreshCookie cookie, ClientAddress addresses) {
        this.accounts = accounts;
        this.logins = logins;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    @POST
    @Path("/register")
    @ResponseStatus(201)
    @APIResponse(responseCode = "409", description = "email-taken")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(responseCode = "503", description = "too-busy, with Retry-After")
    public Uni<UserView> register(@NotNull @Valid RegisterRequest request) {
        return accounts.register(request.email(), request.name(), request.password())
                .map(UserView::of);
    }

    /** Sets the refresh cookie. The answer is the same for an unknown e-mail and a wrong password. */
    @POST
    @Path("/login")
    @APIResponse(responseCode = "401", description = "bad-credentials")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After")
    @APIResponse(responseCode = "503", description = "too-busy, with Retry-After")
    @APIResponse(responseCode = "200", description = "Signed in")
    public Uni<RestResponse<LoginView>> login(
            @NotNull @Valid LoginRequest request, @Context HttpServerRequest connection) {
        var address = addresses.of(connection);
        return logins.login(request.email(), request.password(), address).map(this::answer);
    }

    /** Exchanges the refresh cookie for the next one; each is good once. */
    @POST
    @Path("/refresh")
    @APIResponse(responseCode = "401", description = "session-ended")
    @APIResponse(responseCode = "403", description = "foreign-request")
    @APIResponse(responseCode = "200", description = "Signed in for longer")
    public Uni<RestResponse<LoginView>> refresh(
            @RestHeader("X-Requested-With") String requestedWith, @Context HttpHeaders headers) {
        mustBeOwnPage(requestedWith);
        var secret = cookie.of(headers).orElseThrow(SessionEndedException::new);
        return logins.refresh(secret).map(this::answer);
    }

    /** Ends this browser's session; access tokens already issued expire by themselves. */
    @POST
    @Path("/logout")
    @APIResponse(responseCode = "403", description = "foreign-request")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Uni<RestResponse<Void>> logout(
            @RestHeader("X-Requested-With") String requestedWith, @Context HttpHeaders headers) {
        mustBeOwnPage(requestedWith);
        return cookie.of(headers)
                .map(logins::logout)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .map(ended -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.removed())
                        .build());
    }

    private RestResponse<LoginView> answer(SignedIn signedIn) {
        return RestResponse.ResponseBuilder.ok(LoginView.of(signedIn))
                .cookie(cookie.holding(signedIn.refresh()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void mustBeOwnPage(String requestedWith) {
        if (!OWN_PAGE.equals(requestedWith)) {
            throw new ForeignRequestException();
        }
    }
}
