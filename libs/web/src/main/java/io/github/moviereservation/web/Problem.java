package io.github.moviereservation.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document (RFC 9457). {@code type} is {@code /problems/<code>}, listed in {@code docs/problems.md};
 * {@code errors} names the fields of invalid input; further members belong to the type.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One invalid field of the request, by its path, and what is wrong with it. */
    public record FieldError(String field, String message) {}
}
