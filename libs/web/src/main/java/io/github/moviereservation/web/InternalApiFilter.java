package io.github.moviereservation.web;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets only other services call an {@link InternalApi}. */
@Provider
@InternalApi
public class InternalApiFilter implements ContainerRequestFilter {

    private final ServiceTokens tokens;

    InternalApiFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = request.getHeaderString(ServiceTokens.HEADER);
        if (token == null || !tokens.isValid(token)) {
            throw new UnauthorizedException();
        }
    }
}
