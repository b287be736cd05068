package io.github.moviereservation.testing;

import com.rabbitmq.client.Channel;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The queues of the service under test, which a deployment's broker has before anybody publishes. Without them an event
 * that a test publishes right after the start comes before its queue and is lost.
 */
final class Topology {

    private static final Path DEFINITIONS = Path.of("../deploy/rabbitmq/definitions.json");

    private Topology() {}

    static void declare(Channel channel) throws IOException {
        if (!Files.exists(DEFINITIONS)) {
            return;
        }
        var prefix = Path.of("").toAbsolutePath().getFileName() + ".";
        var definitions = new JsonObject(Files.readString(DEFINITIONS));
        for (var queue : objects(definitions, "queues")) {
            if (queue.getString("name").startsWith(prefix)) {
                channel.queueDeclare(
                        queue.getString("name"),
                        true,
                        false,
                        false,
                        queue.getJsonObject("arguments").getMap());
            }
        }
        for (var binding : objects(definitions, "bindings")) {
            if (binding.getString("destination").startsWith(prefix)) {
                channel.exchangeDeclare(binding.getString("source"), typeOf(definitions, binding), true);
                channel.queueBind(
                        binding.getString("destination"),
                        binding.getString("source"),
                        binding.getString("routing_key"));
            }
        }
    }

    private static String typeOf(JsonObject definitions, JsonObject binding) {
        return objects(definitions, "exchanges").stream()
                .filter(exchange -> exchange.getString("name").equals(binding.getString("source")))
                .map(exchange -> exchange.getString("type"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> objects(JsonObject definitions, String list) {
        return definitions.getJsonArray(list).stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
