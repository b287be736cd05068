package io.github.moviereservation.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The event samples of {@code contracts/events}: what producers write and consumers read. */
public final class Contracts {

    private Contracts() {}

    /** A copy of the sample's whole envelope, free to change. */
    public static JsonObject sample(String type) {
        var folder = System.getProperty("cinema.contracts", "../contracts/events");
        try {
            return new JsonObject(Files.readString(Path.of(folder, type + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same fields with the same JSON types, all the way down; a null stands for a value that may be absent. */
    public static void assertSameShape(JsonObject sample, JsonObject actual) {
        assertSameShape("$", sample, actual);
    }

    private static void assertSameShape(String path, Object sample, Object actual) {
        if (sample == null || actual == null) {
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
