package io.github.moviereservation.local.gateway;

import static io.github.moviereservation.local.gateway.GatewayFixture.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {

    @TempDir
    Path root;

    private GatewayFixture gateway;

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void theStackIsHealthyWhenAllIsReadyAndNothingIsWaitedFor() throws Exception {
        start(HealthTest::ready, "movie");

        assertThat(gateway.get("/healthz").statusCode()).isEqualTo(200);
        var head = gateway.send(gateway.request("/healthz").HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void whatIsWaitedForIsNamed() throws Exception {
        start(HealthTest::ready, "movie");
        gateway.waiting.add("demo catalogue");

        assertWaitsFor(gateway.get("/healthz"), "demo catalogue");
    }

    @Test
    void servicesThatAreDeadAreNamed() throws Exception {
        start(HealthTest::ready, "movie,theater,reporting");

        assertWaitsFor(gateway.get("/healthz"), "theater-service", "reporting-service");
    }

    @Test
    void aServiceIsNamedOnce() throws Exception {
        start(HealthTest::ready, "movie,theater");
        gateway.waiting.add("theater-service");

        assertWaitsFor(gateway.get("/healthz"), "theater-service");
    }

    @Test
    void aServiceThatSaysThatItIsNotReadyIsNamed() throws Exception {
        start(request -> request.response().setStatusCode(503).end(), "movie");

        assertWaitsFor(gateway.get("/healthz"), "movie-service");
    }

    @Test
    @Timeout(5)
    void aServiceThatHangsIsNamedSoon() throws Exception {
        start(HttpServerRequest::pause, "movie,theater");

        assertWaitsFor(gateway.get("/healthz"), "movie-service", "theater-service");
    }

    private void start(Handler<HttpServerRequest> movieService, String services) throws Exception {
        gateway = new GatewayFixture(root, movieService, socket -> {}, services);
    }

    private static void ready(HttpServerRequest request) {
        request.response()
                .setStatusCode(request.path().equals("/q/health/ready") ? 200 : 404)
                .end("{\"status\":\"UP\"}");
    }

    private static void assertWaitsFor(HttpResponse<String> answer, String... names) {
        assertProblem(answer, 503, "unavailable");
        assertThat(new JsonObject(answer.body()).getJsonArray("waiting")).isEqualTo(JsonArray.of((Object[]) names));
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }
}
