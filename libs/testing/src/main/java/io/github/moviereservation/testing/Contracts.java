package io.github.moviereservation.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The event samples of {@code contracts/events}: what producers write and consumers read. */
public final class Contracts {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private final Set<String> nullable;

    private Contracts(Set<String> nullable) {
        this.nullable = nullable;
    }

    /** A copy of the sample's whole envelope, free to change. */
    public static JsonObject sample(String type) {
        var folder = System.getProperty("cinema.contracts", "../contracts/events");
        try {
            return new JsonObject(Files.readString(Path.of(folder, type + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same fields with the same JSON types, all the way down. Null may be what is null somewhere in the sample, or
     * stands at one of these paths.
     *
     * @param nullable such as {@code $.data.rows[].kind}
     */
    public static void assertSameShape(JsonObject sample, JsonObject actual, String... nullable) {
        var mayBeNull = new HashSet<>(Set.of(nullable));
        addNulls("$", sample, mayBeNull);
        new Contracts(mayBeNull).assertSameShape("$", sample, actual);
    }

    private static void addNulls(String path, Object sample, Set<String> paths) {
        switch (sample) {
            case null -> paths.add(path);
            case JsonObject object ->
                object.fieldNames().forEach(name -> addNulls(path + "." + name, object.getValue(name), paths));
            case JsonArray array -> array.forEach(element -> addNulls(path + "[]", element, paths));
            default -> {}
        }
    }

    private void assertSameShape(String path, Object sample, Object actual) {
        if (actual == null) {
            assertThat(nullable)
                    .as("what may be null")
                    .contains(INDEX.matcher(path).replaceAll("[]"));
            return;
        }
        if (sample == null) {
            return;
        }
        assertThat(jsonType(actual)).as(path).isEqualTo(jsonType(sample));
        if (sample instanceof JsonObject expected && actual instanceof JsonObject found) {
            assertThat(found.fieldNames()).as(path).containsExactlyInAnyOrderElementsOf(expected.fieldNames());
            expected.fieldNames()
                    .forEach(name -> assertSameShape(path + "." + name, expected.getValue(name), found.getValue(name)));
        }
        if (sample instanceof JsonArray expected && actual instanceof JsonArray found && !expected.isEmpty()) {
            for (int i = 0; i < found.size(); i++) {
                assertSameShape(path + "[" + i + "]", expected.getValue(0), found.getValue(i));
            }
        }
    }

    private static String jsonType(Object value) {
        return switch (value) {
            case JsonObject _ -> "object";
            case JsonArray _ -> "array";
            case Number _ -> "number";
            case Boolean _ -> "boolean";
            default -> "string";
        };
    }
}
