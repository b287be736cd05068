package io.github.moviereservation.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private static final int TOO_MUCH = 6 * 1024 * 1024 + 1;

    @TempDir
    Path root;

    private GatewayFixture gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = new GatewayFixture(
                root,
                GatewayTest::movieService,
                socket -> socket.textMessageHandler(text -> socket.writeTextMessage(
                        "echo " + text + " at " + socket.headers().get("X-Forwarded-Host"))));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    /** Says what arrived. */
    private static void movieService(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/movies/silent" -> request.pause();
            default ->
                request.body().onSuccess(body -> {
                    var headers = new JsonObject();
                    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(new JsonObject()
                                    .put("uri", request.uri())
                                    .put("length", body.length())
                                    .put("headers", headers)
                                    .toBuffer());
                });
        }
    }

    @Test
    void aRequestReachesItsServiceWithPathAndQuery() throws Exception {
        var answer = gateway.get("/api/movies/7?page=2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("uri")).isEqualTo("/api/movies/7?page=2");
    }

    @Test
    void nobodyOutsideSaysWhereARequestCameFromOrWhichServiceItIs() throws Exception {
        var answer = gateway.get(
                "/api/movies/7", "X-Forwarded-For", "10.1.1.1", "X-Service-Token", "stolen", "X-Real-IP", "10.1.1.1");

        var headers = new JsonObject(answer.body()).getJsonObject("headers");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + gateway.port());
        assertThat(headers.fieldNames()).doesNotContain("x-service-token", "x-real-ip");
    }

    @Test
    void aRequestKeepsItsIdOrGetsOne() throws Exception {
        var given = gateway.get("/api/movies/7", "X-Request-Id", "my-id-1");
        var made = gateway.get("/api/movies/7", "X-Request-Id", "bad id\"");

        assertThat(given.headers().allValues("X-Request-Id")).containsExactly("my-id-1");
        assertThat(given.body()).contains("my-id-1");
        assertThat(made.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    @Test
    void everyAnswerTellsBrowsersWhatAPageMayDo() throws Exception {
        for (var path : new String[] {"/", "/api/movies/7", "/api/nothing"}) {
            var headers = gateway.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).isPresent();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsAProblemThatSaysWhenToTryAgain() throws Exception {
        var answer = gateway.get("/api/theaters");

        GatewayFixture.assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    @Timeout(20)
    void aServiceThatStaysSilentIsAProblemThatSaysWhenToTryAgain() throws Exception {
        var get = gateway.get("/api/movies/silent");
        var post = gateway.send(
                gateway.request("/api/movies/silent").POST(BodyPublishers.ofString("{\"title\":\"Alien\"}")));

        for (var answer : List.of(get, post)) {
            GatewayFixture.assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        }
        assertThat(gateway.get("/api/movies/7").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/holds",
                "/q/health",
                "/api/nothing",
                "/api/moviesx",
                "/api/movies/../../internal/holds",
                "/api/movies/%2e%2e/%2e%2e/q/metrics",
            })
    void whatIsNotPublicIsNotFound(String path) throws Exception {
        assertThat(gateway.raw(path))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/movies/%zz", "/api/movies?q=%", "/api/movies?q=%zz"})
    void anAddressThatCannotBeReadIsAProblem(String address) throws Exception {
        assertThat(gateway.raw(address)).startsWith("HTTP/1.1 400").contains("/problems/invalid-input");
    }

    @Test
    void aBodyThatSaysThatItIsTooLargeIsRefused() throws Exception {
        var answer = gateway.send(
                gateway.request("/api/movies/7/poster").PUT(BodyPublishers.ofByteArray(new byte[TOO_MUCH])));

        GatewayFixture.assertProblem(answer, 413, "too-large");
    }

    @Test
    void eachServiceHasALimitOfItsOwn() throws Exception {
        var answer = gateway.send(
                gateway.request("/api/auth/login").POST(BodyPublishers.ofByteArray(new byte[2 * 1024 * 1024])));

        GatewayFixture.assertProblem(answer, 413, "too-large");
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TOO_MUCH]));

        var answer = gateway.send(gateway.request("/api/movies/7/poster").PUT(chunked));

        GatewayFixture.assertProblem(answer, 413, "too-large");
    }

    @Test
    void aBodyOfTheAllowedSizePasses() throws Exception {
        var answer = gateway.send(
                gateway.request("/api/movies/7/poster").PUT(BodyPublishers.ofByteArray(new byte[TOO_MUCH - 1])));

        assertThat(new JsonObject(answer.body()).getInteger("length")).isEqualTo(TOO_MUCH - 1);
    }

    @Test
    void aWebSocketPassesInBothDirectionsAlsoAfterAPause() throws Exception {
        var received = new CompletableFuture<String>();
        var socket = gateway.http
                .newWebSocketBuilder()
                .header("X-Forwarded-Host", "evil.example")
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + gateway.port() + "/api/movies/live"), new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                                received.complete(data.toString());
                                return null;
                            }
                        })
                .get(5, TimeUnit.SECONDS);

        Thread.sleep(GatewayFixture.SILENCE.plusMillis(500));
        socket.sendText("hello", true);

        assertThat(received.get(5, TimeUnit.SECONDS)).isEqualTo("echo hello at 127.0.0.1:" + gateway.port());
        socket.abort();
    }

    @Test
    void aWebSocketToAServiceThatDoesNotAnswerIsRefused() throws Exception {
        var handshake = "GET /api/live HTTP/1.1\r\nHost: cinema\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

        assertThat(gateway.exchange(handshake, 12)).isEqualTo("HTTP/1.1 503");
    }
}
