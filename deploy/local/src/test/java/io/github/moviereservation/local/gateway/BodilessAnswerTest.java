package io.github.moviereservation.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that have no body, as they stand on the wire. */
class BodilessAnswerTest {

    @TempDir
    Path root;

    private GatewayFixture gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = new GatewayFixture(root, BodilessAnswerTest::movieService, socket -> {});
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static void movieService(HttpServerRequest request) {
        var response = request.response().putHeader("ETag", "\"1\"");
        switch (request.path()) {
            case "/api/movies/empty" -> response.setStatusCode(204).end();
            case "/api/movies/unchanged" -> response.setStatusCode(304).end();
            case "/api/movies/unchanged-of-ten" ->
                response.setStatusCode(304).putHeader("Content-Length", "10").end();
            default -> response.end("0123456789");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/movies/empty, 204", "/api/movies/unchanged, 304", "/api/movies/unchanged-of-ten, 304"})
    void anAnswerWithoutABodyAnnouncesNone(String path, int status) throws Exception {
        var answer = gateway.raw(path);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("ETag: \"1\"")
                .doesNotContainIgnoringCase("transfer-encoding")
                .doesNotContainIgnoringCase("content-length: 0")
                .endsWith("\r\n\r\n");
    }

    @Test
    void theConnectionServesTheNextRequest() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.get("/api/movies/unchanged").statusCode()).isEqualTo(304);
            assertThat(gateway.get("/api/movies/7").body()).isEqualTo("0123456789");
        }
    }
}
