package io.github.moviereservation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tags what {@link Revalidated} methods answer by its content, unless they have set a tag themselves. */
public class RevalidationFilter {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper mapper;

    RevalidationFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Revalidated
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != OK || !response.hasEntity()) {
            return;
        }
        var headers = response.getHeaders();
        var given = headers.getFirst(HttpHeaders.ETAG);
        var tag = given == null ? tagOf(response.getEntity()) : given.toString();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (ContentTags.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private String tagOf(Object entity) {
        try {
            return ContentTags.of(mapper.writeValueAsBytes(entity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
