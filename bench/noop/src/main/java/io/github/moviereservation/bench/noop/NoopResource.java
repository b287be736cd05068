package io.github.moviereservation.bench.noop;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Does nothing, behind the same filters as every endpoint: what a request costs without its work. */
@Path("/noop")
public class NoopResource {

    @GET
    @PermitAll
    public Uni<String> open() {
        return Uni.createFrom().item("ok");
    }

    /** With the check of an access token. */
    @GET
    @Path("/token")
    @RolesAllowed("customer")
    public Uni<String> withToken() {
        return Uni.createFrom().item("ok");
    }
}
