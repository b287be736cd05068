package io.github.moviereservation.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request an id that stands in the logs and the answer, and refuses text that no database can hold. */
public class RequestFilters {

    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern TRUSTED_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @ServerRequestFilter(preMatching = true)
    public void identify(ContainerRequestContext request) {
        var given = request.getHeaderString(REQUEST_ID);
        var id = given != null && TRUSTED_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setProperty(REQUEST_ID, id);
        MDC.put("requestId", id);
    }

    @ServerRequestFilter(preMatching = true)
    public Response refuseBadText(ContainerRequestContext request) {
        return StorableText.isEncodedIn(request.getUriInfo().getRequestUri().toString())
                ? null
                : Problems.of(400, "invalid-input", "The address is not valid text")
                        .toResponse();
    }

    @ServerResponseFilter
    public void finish(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (request.getProperty(REQUEST_ID) instanceof String id) {
            headers.putSingle(REQUEST_ID, id);
        }
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }
}
