package io.github.moviereservation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.moviereservation.web.Problem.FieldError;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure that leaves a resource into {@code application/problem+json}. */
public class ProblemMappers {

    @ServerExceptionMapper
    public RestResponse<Problem> map(BusinessException e) {
        var errors = e instanceof InvalidInputException invalid ? List.of(invalid.error()) : List.<FieldError>of();
        var response = Problems.builder(statusOf(e.kind()), e.code(), e.getMessage(), errors, e.members());
        e.retryAfter().ifPresent(delay -> response.header("Retry-After", Math.max(1, delay.toSeconds())));
        return response.build();
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<Problem> map(ConstraintViolationException e, ResourceInfo endpoint) {
        var violations = e.getConstraintViolations();
        if (violations.stream().anyMatch(ProblemMappers::isOurOwnFault)) {
            return map((Throwable) e);
        }
        return Problems.invalidInput(violations.stream()
                .map(violation -> new FieldError(
                        InvalidField.of(violation, endpoint.getResourceMethod()), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthorized() {
        return Problems.builder(401, "unauthorized", "Sign in to do this", List.of(), java.util.Map.of())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public RestResponse<Problem> forbidden() {
        return Problems.of(403, "forbidden", "Your role does not allow this");
    }

    /** Quarkus answers this one with a body of its own, unless a mapper is as specific. */
    @ServerExceptionMapper
    public RestResponse<Problem> map(MismatchedInputException e) {
        return Problems.invalidInput(List.of(InvalidJson.errorOf(e)));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> map(WebApplicationException e, UriInfo uri) {
        if (InvalidJson.isCauseOf(e)) {
            return Problems.invalidInput(List.of(InvalidJson.errorOf(e)));
        }
        if (isMalformedQuery(e, uri)) {
            return Problems.of(400, "invalid-input", "A query parameter is malformed");
        }
        return switch (e.getResponse().getStatus()) {
            case 400 -> Problems.of(400, "invalid-input", "The request is malformed");
            case 401 -> unauthorized();
            case 403 -> forbidden();
            case 404 -> Problems.of(404, "not-found", "There is nothing here");
            case 405 -> Problems.of(405, "method-not-allowed", "This method is not supported here");
            case 406 -> Problems.of(406, "not-acceptable", "No accepted media type can be produced");
            case 413 -> Problems.of(413, "too-large", "The request is too large");
            case 415 -> Problems.of(415, "unsupported-media-type", "This media type is not supported here");
            default ->
                e.getResponse().getStatus() < 500
                        ? Problems.of(e.getResponse().getStatus(), "invalid-input", "The request was refused")
                        : map((Throwable) e);
        };
    }

    /** Unexpected: log everything, tell the caller nothing. JSON deeper within is our own, such as a stored column's. */
    @ServerExceptionMapper
    public RestResponse<Problem> map(Throwable e) {
        if (e instanceof JsonProcessingException) {
            return Problems.invalidInput(List.of(InvalidJson.errorOf(e)));
        }
        if (MalformedForm.isCauseOf(e)) {
            return Problems.of(400, "invalid-input", "The form cannot be read");
        }
        if (DatabaseOutage.isCauseOf(e)) {
            Log.warnf("A connection is gone, most likely the database's: %s", e);
            return map(new UnavailableException(e));
        }
        Log.error("Unexpected failure", e);
        return Problems.of(500, "internal", "Something went wrong on our side");
    }

    private static int statusOf(BusinessException.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST -> 400;
            case UNAUTHORIZED -> 401;
            case PAYMENT_REQUIRED -> 402;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case RULE_BROKEN -> 422;
            case TOO_MANY_REQUESTS -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    /** JAX-RS answers 404 for any parameter that cannot be converted; only one of the path deserves it. */
    private static boolean isMalformedQuery(WebApplicationException e, UriInfo uri) {
        return e instanceof NotFoundException
                && e.getCause() != null
                && uri.getPathParameters().values().stream()
                        .flatMap(List::stream)
                        .allMatch(Uuids::isUuid);
    }

    /** A return value that breaks its constraint is no fault of the caller. */
    private static boolean isOurOwnFault(ConstraintViolation<?> violation) {
        return InvalidField.nodes(violation).anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }
}
