package io.github.moviereservation.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Path.ParameterNode;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Names what a caller sent by the caller's own words: {@code seats[0]}, {@code prices.ADULT}, {@code Idempotency-Key}. */
public final class InvalidField {

    private static final String BODY = "body";

    private InvalidField() {}

    /** The path within what was validated by itself; {@code body} for all of it. */
    public static String of(ConstraintViolation<?> violation) {
        return orElse(within(violation), BODY);
    }

    /** The path within the body, or the name of another parameter of the endpoint. */
    static String of(ConstraintViolation<?> violation, Method endpoint) {
        return orElse(
                within(violation),
                nodes(violation)
                        .filter(node -> node.getKind() == ElementKind.PARAMETER)
                        .map(node -> endpoint.getParameters()[
                                node.as(ParameterNode.class).getParameterIndex()])
                        .map(InvalidField::nameOf)
                        .findFirst()
                        .orElse(BODY));
    }

    static Stream<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
    }

    private static String within(ConstraintViolation<?> violation) {
        return nodes(violation)
                .map(InvalidField::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Path.Node node) {
        var property = node.getKind() == ElementKind.PROPERTY ? "." + node.getName() : "";
        if (node.getIndex() != null) {
            return "[" + node.getIndex() + "]" + property;
        }
        return node.getKey() == null ? property : "." + node.getKey() + property;
    }

    private static String nameOf(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> switch (annotation) {
                    case RestQuery query -> orElse(query.value(), parameter.getName());
                    case RestHeader header -> orElse(header.value(), parameter.getName());
                    case RestForm form -> orElse(form.value(), parameter.getName());
                    case RestPath path -> orElse(path.value(), parameter.getName());
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BODY);
    }

    private static String orElse(String name, String fallback) {
        return name.isEmpty() ? fallback : name;
    }
}
