package io.github.moviereservation.web;

import io.github.moviereservation.web.Problem.FieldError;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Builds problem responses. */
final class Problems {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private Problems() {}

    static RestResponse<Problem> of(int status, String code, String detail) {
        return builder(status, code, detail, List.of(), Map.of()).build();
    }

    static RestResponse<Problem> invalidInput(List<FieldError> errors) {
        return builder(400, "invalid-input", "The request is not valid", errors, Map.of())
                .build();
    }

    static ResponseBuilder<Problem> builder(
            int status, String code, String detail, List<FieldError> errors, Map<String, Object> members) {
        var title = TITLES.getOrDefault(status, "Error");
        var body = new Problem("/problems/" + code, title, status, detail, errors, members);
        return ResponseBuilder.<Problem>create(status).entity(body).type(Problem.MEDIA_TYPE);
    }
}
