package io.github.moviereservation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.moviereservation.web.Problem.FieldError;
import java.util.stream.Collectors;

/** Finds out which field of a request body Jackson refused, and says why without naming our classes. */
public final class InvalidJson {

    private InvalidJson() {}

    static boolean isCauseOf(Throwable failure) {
        return find(failure) != null;
    }

    public static FieldError errorOf(Throwable failure) {
        return switch (find(failure)) {
            case UnrecognizedPropertyException e -> new FieldError(pathOf(e), "is not a known field");
            case JsonMappingException e when !e.getPath().isEmpty() -> new FieldError(pathOf(e), "has the wrong form");
            default -> new FieldError("body", "is not valid JSON of the expected form");
        };
    }

    private static JsonProcessingException find(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json;
            }
        }
        return null;
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
