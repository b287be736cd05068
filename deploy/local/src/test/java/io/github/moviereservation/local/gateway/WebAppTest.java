package io.github.moviereservation.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAppTest {

    private static final String NAVIGATION = "text/html,application/xhtml+xml,*/*;q=0.8";

    @TempDir
    Path root;

    private GatewayFixture gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = new GatewayFixture(root, request -> request.response().end(), socket -> {});
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aPageOfTheAppIsTheApp() throws Exception {
        var page = gateway.get("/showtimes/7", "Accept", NAVIGATION);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Cinema</title>");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void onlyNavigationsFallBackToTheApp() throws Exception {
        assertThat(gateway.get("/showtimes/7", "Accept", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/missing-ABCDEF12.js", "Accept", NAVIGATION).statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/api/nothing", "Accept", NAVIGATION).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/main-ABCDEF12.js, 'public,max-age=31536000,immutable'",
        "/chunk-D_grF8am.js, 'public,max-age=31536000,immutable'",
        "/icon-maskable.svg, no-cache",
        "/ngsw.json, no-cache",
        "/, no-cache",
    })
    void onlyAFileThatIsNamedForItsContentIsKeptForever(String path, String cacheControl) throws Exception {
        assertThat(gateway.get(path).headers().firstValue("Cache-Control")).contains(cacheControl);
    }

    @Test
    void whoUnderstandsItGetsItCompressed() throws Exception {
        var request = gateway.request("/main-ABCDEF12.js", "Accept-Encoding", "gzip, br")
                .build();
        var zipped = gateway.http.send(request, BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(zipped.body().length).isLessThan(500);
        assertThat(gateway.get("/main-ABCDEF12.js").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        var tag = gateway.get("/").headers().firstValue("ETag").orElseThrow();

        var again = gateway.get("/", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(gateway.get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileCanOnlyBeRead() throws Exception {
        var answer = gateway.send(gateway.request("/").POST(BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void aHeadRequestGetsTheHeadersAlone() throws Exception {
        var answer = gateway.send(gateway.request("/").HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length"))
                .hasValueSatisfying(length -> assertThat(length).isNotEqualTo("0"));
        assertThat(answer.body()).isEmpty();
    }
}
