package io.github.moviereservation.testing;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The other services, seen from the broker: publishes their events and listens to those of the service under test. */
public final class Broker {

    private static final String EXCHANGE = "cinema";

    private static Connection connection;

    private Broker() {}

    static synchronized void connect(RabbitServer server, String virtualHost) {
        var factory = new ConnectionFactory();
        factory.setHost(server.host());
        factory.setPort(server.port());
        factory.setUsername(server.username());
        factory.setPassword(server.password());
        factory.setVirtualHost(virtualHost);
        try {
            connection = factory.newConnection("tests");
            try (var channel = connection.createChannel()) {
                channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, true);
                Topology.declare(channel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized void disconnect() {
        if (connection != null) {
            connection.abort();
            connection = null;
        }
    }

    /** Publishes an event with this data and a new id. */
    public static UUID publish(String type, Map<String, ?> data) {
        return publish(type, JsonObject.mapFrom(data));
    }

    /** Publishes an event with this data and a new id. */
    public static UUID publish(String type, JsonObject data) {
        var id = UUID.randomUUID();
        publish(new JsonObject()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/tests")
                .put("type", type)
                .put("subject", UUID.randomUUID().toString())
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json")
                .put("data", data));
        return id;
    }

    /** Publishes a whole envelope; its {@code type} is the routing key. */
    public static void publish(JsonObject envelope) {
        publish(envelope.getString("type"), envelope.encode());
    }

    /** Publishes any text, such as a message that no consumer can read. */
    public static void publish(String routingKey, String body) {
        try (var channel = connection.createChannel()) {
            channel.confirmSelect();
            var properties = new BasicProperties.Builder()
                    .contentType("application/cloudevents+json")
                    .deliveryMode(2)
                    .build();
            channel.basicPublish(EXCHANGE, routingKey, properties, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Messages that wait in a queue. */
    public static long queueDepth(String queue) {
        try (var channel = connection.createChannel()) {
            return channel.messageCount(queue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Listens from now on to all events whose routing key matches, such as {@code seats.#}. */
    public static Tap tap(String pattern) {
        try {
            return new Tap(connection.createChannel(), pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service under test published since the tap was opened. */
    public static final class Tap implements AutoCloseable {

        private final List<JsonObject> received = new CopyOnWriteArrayList<>();
        private final Map<String, Map<String, Object>> headers = new ConcurrentHashMap<>();
        private final Channel channel;

        private Tap(Channel channel, String pattern) throws IOException {
            this.channel = channel;
            var queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, EXCHANGE, pattern);
            channel.basicConsume(queue, true, (tag, message) -> receive(message), tag -> {});
        }

        private void receive(Delivery message) {
            var event = new JsonObject(new String(message.getBody(), StandardCharsets.UTF_8));
            var given = message.getProperties().getHeaders();
            headers.put(event.getString("id"), given == null ? Map.of() : given);
            received.add(event);
        }

        /** The headers of the message that brought this event; their texts are no strings but print as such. */
        public Map<String, Object> headersOf(JsonObject event) {
            return headers.get(event.getString("id"));
        }

        public List<JsonObject> received() {
            return List.copyOf(received);
        }

        public JsonObject await(String type) {
            return await(event -> event.getString("type").equals(type));
        }

        public JsonObject await(String type, UUID subject) {
            return await(event -> event.getString("type").equals(type)
                    && event.getString("subject").equals(subject.toString()));
        }

        public JsonObject await(Predicate<JsonObject> wanted) {
            Awaitility.await("an event; received: " + received)
                    .atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(25))
                    .until(() -> received.stream().anyMatch(wanted));
            return received.stream().filter(wanted).findFirst().orElseThrow();
        }

        @Override
        public void close() {
            try {
                channel.abort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
