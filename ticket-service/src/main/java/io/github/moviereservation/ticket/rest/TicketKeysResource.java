package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.code.TicketKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.Cache;

@Path("/api/tickets/keys")
public class TicketKeysResource {

    private final TicketKeys keys;

    TicketKeysResource(TicketKeys keys) {
        this.keys = keys;
    }

    /** The public keys of all ticket codes, for doors that lose the network. */
    @GET
    @PermitAll
    @Cache(maxAge = 60)
    @APIResponse(responseCode = "200", description = "A JWK set of Ed25519 keys")
    public TicketKeysView list() {
        return TicketKeysView.of(keys.all());
    }
}
