package io.github.moviereservation.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every service's OpenAPI document says of each operation: how it succeeds, and how bad input fails. */
public final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private OpenApiRules() {}

    /** Of the service under test. */
    public static void check() {
        var paths = document().getJsonObject("paths");
        assertThat(paths.fieldNames()).isNotEmpty();
        for (var path : paths.fieldNames()) {
            var item = paths.getJsonObject(path);
            for (var method : item.fieldNames()) {
                if (METHODS.contains(method)) {
                    check(method + " " + path, item, item.getJsonObject(method));
                }
            }
        }
    }

    /** What may stand in a body, as it was read, and changes nothing. */
    public static Set<String> readOnlyFieldsOf(String schema) {
        var properties = document()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(schema)
                .getJsonObject("properties");
        return properties.fieldNames().stream()
                .filter(name -> properties.getJsonObject(name).getBoolean("readOnly", false))
                .collect(Collectors.toSet());
    }

    private static JsonObject document() {
        return new JsonObject(RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void check(String name, JsonObject item, JsonObject operation) {
        var places = Stream.of(item, operation)
                .map(owner -> owner.getJsonArray("parameters", new JsonArray()))
                .flatMap(JsonArray::stream)
                .map(parameter -> ((JsonObject) parameter).getString("in"))
                .collect(Collectors.toSet());
        var responses = operation.getJsonObject("responses");
        var statuses = responses.fieldNames();
        assertThat(statuses).as(name).anyMatch(status -> status.startsWith("2"));
        if (places.contains("path")) {
            assertThat(statuses).as(name).contains("404");
        }
        if (places.contains("query")) {
            assertThat(statuses).as(name).contains("400");
        }
        if (operation.containsKey("requestBody")) {
            assertThat(statuses).as(name).containsAll(List.of("400", "413", "415"));
        }
        statuses.stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .forEach(status -> assertThat(responses
                                .getJsonObject(status)
                                .getJsonObject("content", new JsonObject())
                                .fieldNames())
                        .as("%s: %s", name, status)
                        .containsExactly("application/problem+json"));
    }
}
