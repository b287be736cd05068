package io.github.moviereservation.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Tells in the OpenAPI document what this library answers by itself: 400 where there is input, 404 where the path has
 * an id, 413 and 415 where there is a body. Every error is a {@link Problem}.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().forEach(ProblemsInOpenApi::complete);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, problem());
    }

    private static void complete(PathItem path) {
        path.getOperations().values().forEach(operation -> complete(path, operation));
    }

    private static void complete(PathItem path, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var hasBody = operation.getRequestBody() != null;
        if (hasBody || has(path, operation, In.QUERY)) {
            add(operation, "400", "invalid-input");
        }
        if (has(path, operation, In.PATH)) {
            add(operation, "404", "not-found");
        }
        if (hasBody) {
            add(operation, "413", "too-large");
            add(operation, "415", "unsupported-media-type");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                describe(response);
            }
        });
    }

    private static boolean has(PathItem path, Operation operation, In place) {
        return Stream.of(path.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Parameter::getIn)
                .anyMatch(place::equals);
    }

    private static void add(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void describe(APIResponse response) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA);
        response.setContent(OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }

    /** Further members belong to the type. */
    private static Schema problem() {
        var fieldError = object(Map.of("field", text(), "message", text()));
        return object(Map.of(
                        "type", text(),
                        "title", text(),
                        "status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)),
                        "detail", text(),
                        "errors",
                                OASFactory.createSchema()
                                        .type(List.of(SchemaType.ARRAY))
                                        .items(fieldError)))
                .description("A problem document (RFC 9457); further members belong to its type")
                .required(List.of("type", "title", "status"));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).properties(properties);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
