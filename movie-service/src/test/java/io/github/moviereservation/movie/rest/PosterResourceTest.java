package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.createMovie;
import static io.github.moviereservation.movie.support.Catalogue.get;
import static io.github.moviereservation.movie.support.Posters.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.moviereservation.movie.support.Images;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PosterResourceTest {

    static Stream<Arguments> images() {
        return Stream.of(
                Arguments.of(Images.jpeg(40, 60), "image/jpeg"),
                Arguments.of(Images.png(40, 60), "image/jpeg"),
                Arguments.of(Images.transparentPng(), "image/png"),
                Arguments.of(Images.LOSSY_WEBP, "image/jpeg"),
                Arguments.of(Images.LOSSLESS_WEBP, "image/png"));
    }

    @ParameterizedTest
    @MethodSource("images")
    void anImageBecomesThePoster(byte[] file, String servedAs) {
        var movie = createMovie();

        var url = put(movie, file).then().statusCode(200).extract().<String>path("posterUrl");

        assertThat(url).startsWith("/api/movies/" + movie + "/poster?v=");
        get(movie).then().body("posterUrl", is(url));
        var poster =
                given().get(url).then().statusCode(200).contentType(servedAs).extract();
        assertThat(Images.read(poster.asByteArray())).isNotNull();
    }

    @Test
    void aPosterIsCachedByItsAddressAndItsTag() {
        var movie = createMovie();
        var url = put(movie, Images.jpeg(40, 60)).then().extract().<String>path("posterUrl");

        var tag = given().get(url)
                .then()
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/movies/{id}/poster", movie)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, max-age=60");

        var changed = put(movie, Images.jpeg(60, 40)).then().extract().<String>path("posterUrl");
        assertThat(changed).isNotEqualTo(url);
        given().header("If-None-Match", tag)
                .get("/api/movies/{id}/poster", movie)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void aPosterTellsNothingThatThePictureDoesNotShow() {
        var movie = createMovie();
        put(movie, Images.jpegWithExif("at home")).then().statusCode(200);

        var poster = given().get("/api/movies/{id}/poster", movie).asByteArray();

        assertThat(new String(poster, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "at home");
    }

    @Test
    void aLargeImageIsMadeSmaller() {
        var movie = createMovie();
        put(movie, Images.jpeg(4000, 4000)).then().statusCode(200);

        var poster = Images.read(given().get("/api/movies/{id}/poster", movie).asByteArray());

        assertThat(poster.getWidth()).isEqualTo(1000);
        assertThat(poster.getHeight()).isEqualTo(1000);
    }

    @Test
    void aPosterHasTwoSizes() {
        var url = put(createMovie(), Images.jpeg(3000, 3000)).<String>path("posterUrl");

        var small = given().get(url + "&size=small").then().statusCode(200).extract();
        assertThat(Images.read(small.asByteArray()).getWidth()).isEqualTo(400);
        assertThat(Images.read(given().get(url + "&size=large").asByteArray()).getWidth())
                .isEqualTo(1000);
        var tag = small.header("ETag");
        given().header("If-None-Match", tag).get(url + "&size=small").then().statusCode(304);
        given().header("If-None-Match", tag).get(url).then().statusCode(200);
        given().get(url + "&size=huge")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors[0].field", is("size"));
    }

    @Test
    void aPosterNeedsAMovieAndAnAdmin() {
        put(UUID.randomUUID(), Images.jpeg(40, 60)).then().spec(Problems.is(404, "not-found"));
        given().auth()
                .oauth2(Tokens.staff("sam"))
                .multiPart("file", "poster.jpg", Images.jpeg(40, 60))
                .put("/api/movies/{id}/poster", createMovie())
                .then()
                .spec(Problems.is(403, "forbidden"));
        given().get("/api/movies/{id}/poster", UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void manyPostersAtOnceLeaveOneThatMatchesItsMovie() throws Exception {
        var movie = createMovie();

        var answers = Race.of(Stream.of(20, 30, 40, 50)
                .map(size -> (Callable<Integer>)
                        () -> put(movie, Images.jpeg(size, size)).statusCode())
                .toList());

        assertThat(answers).containsOnly(200);
        var url = get(movie).<String>path("posterUrl");
        var tag = given().get(url).header("ETag");
        assertThat(url).endsWith(tag.replace("\"", ""));
    }
}
