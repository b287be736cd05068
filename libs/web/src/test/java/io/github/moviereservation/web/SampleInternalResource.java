package io.github.moviereservation.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/internal/samples")
@InternalApi
@PermitAll
public class SampleInternalResource {

    @GET
    public Uni<String> get() {
        return Uni.createFrom().item("for services");
    }
}
