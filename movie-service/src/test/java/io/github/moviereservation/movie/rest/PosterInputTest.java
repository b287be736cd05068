package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.createMovie;
import static io.github.moviereservation.movie.support.Posters.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.moviereservation.movie.support.Images;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PosterInputTest {

    private static final String FORM = "multipart/form-data; boundary=x";

    @Test
    void anImageOfTooManyPixelsIsRefusedUnread() {
        put(createMovie(), Images.pngHeader(30_000, 30_000)).then().spec(Problems.is(413, "poster-too-large"));
    }

    @Test
    void aFileOfMoreThanFiveMebibytesIsRefused() {
        var file = Arrays.copyOf(Images.jpeg(40, 60), 5 * 1024 * 1024 + 1);
        put(createMovie(), file).then().spec(Problems.is(413, "poster-too-large"));

        var justFits = Arrays.copyOf(Images.jpeg(40, 60), 5 * 1024 * 1024);
        put(createMovie(), justFits).then().statusCode(200);
    }

    /** The server refuses it by its announced length, before the body is sent. */
    @Test
    void aFileBeyondWhatTheServerReadsIsRefusedToo() throws Exception {
        var request = posterOf(createMovie())
                .expectContinue(true)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .PUT(BodyPublishers.ofByteArray(new byte[9 * 1024 * 1024]))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        }
    }

    static Stream<byte[]> noImages() {
        return Stream.of(
                new byte[0],
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1),
                Images.pngHeader(10, 10),
                Arrays.copyOf(Images.jpeg(40, 60), 20),
                Arrays.copyOf(Images.LOSSY_WEBP, 16));
    }

    @ParameterizedTest
    @MethodSource("noImages")
    void whatIsNoImageByContentIsRefused(byte[] file) {
        var movie = createMovie();

        put(movie, file).then().spec(Problems.is(415, "poster-unsupported"));

        given().get("/api/movies/{id}/poster", movie).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .multiPart("other", "x")
                .put("/api/movies/{id}/poster", createMovie())
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors[0].field", is("file"));
        admin().body("{}")
                .put("/api/movies/{id}/poster", createMovie())
                .then()
                .statusCode(415)
                .contentType(startsWith("application/problem+json"));
    }

    static Stream<Arguments> malformedForms() {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n\r\n";
        var tail = "a\r\n--x--\r\n";
        return Stream.of(
                Arguments.of(FORM, 400, ""),
                Arguments.of(FORM, 400, "no form at all"),
                Arguments.of(FORM, 400, "--x--\r\n"),
                Arguments.of(FORM, 400, head + "cut off"),
                Arguments.of(FORM, 400, "--x\r\nContent-Disposition: form-da"),
                Arguments.of(FORM, 400, "--x\r\n\r\n" + tail),
                Arguments.of(FORM, 400, head.replace("name=\"file\"; ", "") + tail),
                Arguments.of(FORM, 400, head.replace("file\"", "image\"") + tail),
                Arguments.of(FORM, 415, head.replace("; filename=\"p.jpg\"", "") + tail),
                Arguments.of(FORM, 415, head.replace("p.jpg\"", "p.jpg") + tail),
                Arguments.of(FORM, 415, head + "\r\n--x--\r\n"),
                Arguments.of(FORM, 415, head.replace("; filename=\"p.jpg\"", "") + "a".repeat(5000) + tail),
                Arguments.of(FORM, 400, head.replace("file\"", "f\"").repeat(400) + tail),
                Arguments.of(FORM, 400, "--x\r\nA: " + "a".repeat(100_000) + "\r\n\r\n" + tail),
                Arguments.of("multipart/form-data; boundary=other", 400, head + tail),
                Arguments.of("multipart/form-data; boundary=", 400, head + tail),
                Arguments.of("multipart/form-data", 400, head + tail),
                Arguments.of("multipart/mixed; boundary=x", 415, head + tail),
                Arguments.of("application/x-www-form-urlencoded", 415, "file=a"),
                Arguments.of("image/jpeg", 415, "a"));
    }

    @ParameterizedTest
    @MethodSource("malformedForms")
    void aMalformedFormIsTheCallersFault(String contentType, int status, String body) throws Exception {
        var request = posterOf(createMovie())
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofString(body))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    private static HttpRequest.Builder posterOf(UUID movie) {
        return HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/movies/" + movie + "/poster"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.admin("ada"));
    }
}
