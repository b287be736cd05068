package io.github.moviereservation.reporting.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names a report's type as what it is: the parameter {@code format} may want something else than the Accept header. */
public class ReportFileHeaders {

    @ServerResponseFilter
    public void describe(ContainerResponseContext response) {
        if (response.getEntity() instanceof ReportFile file) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, file.contentType());
            if (file.name() != null) {
                response.getHeaders()
                        .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
            }
        }
    }
}
