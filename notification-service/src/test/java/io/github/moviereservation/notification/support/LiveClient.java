package io.github.moviereservation.notification.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A browser's end of a live socket; remembers all that it received. */
public final class LiveClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveClient(Map<String, String> headers) {
        var handshake = HTTP.newWebSocketBuilder();
        headers.forEach(handshake::header);
        socket = handshake
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/api/live"), new Listener())
                .join();
    }

    public static LiveClient connect() {
        return connect(Map.of());
    }

    /** As a page or a proxy asks, by what it says in these headers. */
    public static LiveClient connect(Map<String, String> headers) {
        return new LiveClient(headers);
    }

    /** With the answer to each subscription awaited. */
    public static LiveClient subscribedTo(UUID... showtimes) {
        var client = connect();
        for (var showtime : showtimes) {
            client.send(subscription(showtime));
            client.await(message -> is(message, "subscribed", "seatmap/" + showtime));
        }
        return client;
    }

    /** With the answer awaited. */
    public static LiveClient authenticated(String token) {
        var client = connect();
        client.authenticate(token);
        client.await("authenticated");
        return client;
    }

    public static JsonObject subscription(UUID showtime) {
        return new JsonObject().put("type", "subscribe").put("topic", "seatmap/" + showtime);
    }

    public LiveClient authenticate(String token) {
        return send(new JsonObject().put("type", "auth").put("token", token));
    }

    public LiveClient send(JsonObject message) {
        return send(message.encode());
    }

    public LiveClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    public LiveClient sendBinary(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** One message in several frames. */
    public LiveClient sendInParts(String... parts) {
        for (int i = 0; i < parts.length; i++) {
            socket.sendText(parts[i], i == parts.length - 1).join();
        }
        return this;
    }

    public List<JsonObject> received(String type) {
        return received.stream()
                .filter(message -> type.equals(message.getString("type")))
                .toList();
    }

    public JsonObject await(String type) {
        return await(message -> type.equals(message.getString("type")));
    }

    public JsonObject await(Predicate<JsonObject> wanted) {
        Awaitility.await("a live message")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(received).anyMatch(wanted));
        return received.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The problem of the n-th error message, counted from 1. */
    public JsonObject awaitProblem(int count) {
        Awaitility.await("an error message")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> received("error").size() >= count);
        return received("error").get(count - 1).getJsonObject("problem");
    }

    /** Everything sent before has been handled when this returns, because messages are handled in order. */
    public LiveClient roundTrip() {
        var pongs = received("pong").size();
        send(new JsonObject().put("type", "ping"));
        Awaitility.await("a pong")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> received("pong").size() > pongs);
        return this;
    }

    /** The code that the server closed the socket with. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static boolean is(JsonObject message, String type, String topic) {
        return type.equals(message.getString("type")) && topic.equals(message.getString("topic"));
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(new JsonObject(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
