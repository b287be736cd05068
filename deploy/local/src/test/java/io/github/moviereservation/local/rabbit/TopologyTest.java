package io.github.moviereservation.local.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.local.CinemaService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A queue that is missing from the definitions loses what is published before its service's first start. */
class TopologyTest {

    private static final Path ROOT = Path.of("../..");
    private static final String PREFIX = "mp.messaging.incoming.";
    private static final String QUEUE = ".queue.name";

    /** A queue of a service, and the routing keys that it is bound by. */
    private record Channel(String queue, List<String> routingKeys) {}

    private final JsonNode definitions = new ObjectMapper()
            .readTree(ROOT.resolve("deploy/rabbitmq/definitions.json").toFile());

    TopologyTest() throws IOException {}

    @Test
    void everyQueueOfAServiceIsThereWithItsDeadLetters() throws IOException {
        var expected = channels().stream()
                .flatMap(channel -> Stream.of(queue(channel.queue()), deadLetters(channel.queue())))
                .toList();

        assertThat(each("queues").map(JsonNode::toString)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyQueueIsBoundByItsRoutingKeys() throws IOException {
        var expected = channels().stream()
                .flatMap(channel -> Stream.concat(
                        channel.routingKeys().stream().map(key -> "cinema " + key + " " + channel.queue()),
                        Stream.of("cinema.dlx " + channel.queue() + " " + channel.queue() + ".dlq")))
                .toList();

        assertThat(each("bindings")
                        .map(binding -> binding.get("source").textValue() + " "
                                + binding.get("routing_key").textValue() + " "
                                + binding.get("destination").textValue()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theExchangesAreThoseThatServicesDeclare() {
        assertThat(each("exchanges")
                        .map(exchange -> exchange.get("name").textValue() + " "
                                + exchange.get("type").textValue() + " "
                                + exchange.get("durable").booleanValue()))
                .containsExactlyInAnyOrder("cinema topic true", "cinema.dlx direct true");
    }

    private static String queue(String name) {
        return """
                {"name":"%s","vhost":"/","durable":true,"auto_delete":false,"arguments":\
                {"x-queue-type":"quorum","x-dead-letter-exchange":"cinema.dlx","x-dead-letter-routing-key":"%s"}}""".formatted(name, name);
    }

    private static String deadLetters(String name) {
        return """
                {"name":"%s.dlq","vhost":"/","durable":true,"auto_delete":false,"arguments":{}}""".formatted(name);
    }

    private Stream<JsonNode> each(String list) {
        return StreamSupport.stream(definitions.get(list).spliterator(), false);
    }

    private static List<Channel> channels() throws IOException {
        var all = new ArrayList<Channel>();
        for (var service : CinemaService.values()) {
            all.addAll(channelsOf(service));
        }
        return all;
    }

    private static List<Channel> channelsOf(CinemaService service) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(
                ROOT.resolve(service.folder()).resolve("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && name.endsWith(QUEUE))
                .map(name -> new Channel(
                        settings.getProperty(name),
                        Arrays.asList(settings.getProperty(name.replace(QUEUE, ".routing-keys"))
                                .split("\\s*,\\s*"))))
                .toList();
    }
}
