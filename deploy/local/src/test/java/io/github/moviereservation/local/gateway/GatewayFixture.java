package io.github.moviereservation.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.Ports;
import io.github.moviereservation.local.Settings;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway before a web app of a few files and one running service. */
final class GatewayFixture implements AutoCloseable {

    static final CinemaService RUNNING = CinemaService.MOVIE;

    static final Duration SILENCE = Duration.ofSeconds(2);

    final HttpClient http = HttpClient.newHttpClient();
    final List<String> waiting = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final Gateway gateway;
    private final int port;

    GatewayFixture(Path root, Handler<HttpServerRequest> service, Handler<ServerWebSocket> sockets) throws Exception {
        this(root, service, sockets, RUNNING.shortName());
    }

    /** @param services those of the stack, of which only one runs */
    GatewayFixture(Path root, Handler<HttpServerRequest> service, Handler<ServerWebSocket> sockets, String services)
            throws Exception {
        web(root);
        var upstream = vertx.createHttpServer()
                .requestHandler(service)
                .webSocketHandler(sockets)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        var ports = new Ports();
        port = ports.any();
        var dead = ports.any();
        var settings = Settings.of(root, Map.of("CINEMA_PORT", String.valueOf(port), "CINEMA_SERVICES", services));
        gateway = new Gateway(
                settings,
                asked -> asked == RUNNING ? upstream.actualPort() : dead,
                () -> List.copyOf(waiting),
                SILENCE);
        gateway.start();
    }

    private static void web(Path root) throws IOException {
        var kong = Files.createDirectories(root.resolve("deploy/kong"));
        Files.copy(Path.of("../kong/kong.yml"), kong.resolve("kong.yml"));
        var web = Files.createDirectories(root.resolve("web/dist/web/browser"));
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>Cinema</title>" + " ".repeat(2_000));
        Files.writeString(web.resolve("main-ABCDEF12.js"), "console.log(1);".repeat(200));
        Files.writeString(web.resolve("chunk-D_grF8am.js"), "1");
        Files.writeString(web.resolve("icon-maskable.svg"), "<svg/>");
        Files.writeString(web.resolve("ngsw.json"), "{}");
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(uri(path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/" + code);
    }

    /** The whole answer to a path as it stands: HTTP clients would clean both up. */
    String raw(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: cinema\r\nConnection: close\r\n\r\n", 100_000);
    }

    String exchange(String request, int atMost) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readNBytes(atMost), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        gateway.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        http.close();
    }
}
