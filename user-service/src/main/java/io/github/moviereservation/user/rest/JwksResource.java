package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.token.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.Cache;

@Path("/api/auth/jwks")
public class JwksResource {

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** The public keys of all tokens that are still valid. */
    @GET
    @PermitAll
    @Cache(maxAge = 60)
    public JwksView list() {
        return JwksView.of(keys.all());
    }
}
