package io.github.moviereservation.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, by the verified access token. Owner of anything is {@link #id()}, never the e-mail. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID id() {
        return UUID.fromString(token().getSubject());
    }

    public String email() {
        return token().getClaim("upn");
    }

    public boolean isAdmin() {
        return identity.hasRole(Roles.ADMIN);
    }

    /** Staff, or an admin, who may do all that staff may. */
    public boolean isStaff() {
        return identity.hasRole(Roles.STAFF) || isAdmin();
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
