package io.github.moviereservation.movie.client;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.createMovie;
import static io.github.moviereservation.movie.support.Catalogue.get;
import static io.github.moviereservation.movie.support.Posters.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.movie.support.CloudinaryDouble;
import io.github.moviereservation.movie.support.Images;
import io.github.moviereservation.movie.support.WithCloudinary;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithCloudinary.class)
class CloudinaryPosterTest {

    private static final String DELIVERED = "https://res.cloudinary.com/cinema/image/upload/";

    @Inject
    CircuitBreakerMaintenance circuitBreakers;

    private UUID movie;

    @BeforeEach
    void prepare() {
        CloudinaryDouble.up();
        circuitBreakers.resetAll();
        movie = createMovie();
    }

    @Test
    void aPosterIsUploadedWithASignature() {
        put(movie, Images.jpegWithExif("at home")).then().statusCode(200);

        assertThat(CloudinaryDouble.uploads()).hasSize(1);
        var upload = CloudinaryDouble.uploads().getFirst();
        assertThat(upload.get("public_id")).startsWith("posters/" + movie + "/");
        assertThat(upload).containsEntry("api_key", CloudinaryDouble.KEY);
        assertThat(upload.get("signature")).isEqualTo(CloudinaryDouble.signature(upload));
        var file = upload.get("file").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Images.read(file)).isNotNull();
        assertThat(upload.get("file")).doesNotContain("Exif", "at home");
    }

    @Test
    void theSizesAreDeliveredByCloudinary() {
        var url = put(movie, Images.jpeg(40, 60)).<String>path("posterUrl");
        var id = CloudinaryDouble.uploads().getFirst().get("public_id");

        assertThat(url).startsWith("/api/movies/" + movie + "/poster?v=");
        var large = poster(url)
                .then()
                .statusCode(302)
                .header("Cache-Control", "public, max-age=60")
                .extract()
                .header("Location");
        assertThat(large)
                .startsWith(DELIVERED)
                .contains("c_limit", "w_1000", "h_1500", "f_auto", "/v1234567890/")
                .endsWith(id);
        var small = poster(url + "&size=small").then().statusCode(302).extract().header("Location");
        assertThat(small).contains("w_400", "h_600").endsWith(id);
    }

    @Test
    void theOldAssetIsDeleted() {
        put(movie, Images.jpeg(40, 60)).then().statusCode(200);
        assertThat(CloudinaryDouble.deletions()).isEmpty();

        put(movie, Images.jpeg(60, 40)).then().statusCode(200);
        admin().delete("/api/movies/{id}", movie).then().statusCode(204);

        var uploaded = CloudinaryDouble.uploads().stream()
                .map(upload -> upload.get("public_id"))
                .toList();
        assertThat(CloudinaryDouble.deletions()).isEqualTo(uploaded);
    }

    @Test
    void anAssetThatCannotBeDeletedKeepsNobodyFromAnything() {
        CloudinaryDouble.deletionsAnswer(401);
        put(movie, Images.jpeg(40, 60)).then().statusCode(200);
        put(movie, Images.jpeg(60, 40)).then().statusCode(200);

        admin().delete("/api/movies/{id}", movie).then().statusCode(204);
        get(movie).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {420, 429, 500, 502})
    void whoIsBusyIsAskedAgain(int status) {
        CloudinaryDouble.uploadsAnswerOnce(status);

        put(movie, Images.jpeg(40, 60)).then().statusCode(200);

        var uploads = CloudinaryDouble.uploads();
        assertThat(uploads).hasSize(2);
        assertThat(uploads.getFirst().get("public_id"))
                .isEqualTo(uploads.getLast().get("public_id"));
    }

    @Test
    void wrongCredentialsAreTriedOnce() {
        CloudinaryDouble.uploadsAnswer(401, "Invalid Signature");

        refused(Images.jpeg(40, 60));

        assertThat(CloudinaryDouble.uploads()).hasSize(1);
    }

    @Test
    void whoeverHangsIsGivenUp() {
        CloudinaryDouble.uploadsHang();
        var before = System.nanoTime();

        refused(Images.jpeg(40, 60));

        assertThat(System.nanoTime() - before).isLessThan(8_000_000_000L);
    }

    @Test
    void aDeadCloudinaryIsLeftAlone() {
        put(movie, Images.jpeg(40, 60)).then().statusCode(200);
        var poster = get(movie).<String>path("posterUrl");
        CloudinaryDouble.dead();
        for (int i = 0; i < 4; i++) {
            refused(Images.jpeg(50, 50));
        }
        var asked = CloudinaryDouble.uploads().size();

        refused(Images.jpeg(50, 50));

        assertThat(CloudinaryDouble.uploads()).hasSize(asked);
        get(movie).then().body("posterUrl", is(poster));
        poster(poster).then().statusCode(302);

        CloudinaryDouble.up();
        circuitBreakers.resetAll();
        put(movie, Images.jpeg(50, 50)).then().statusCode(200).body("posterUrl", not(poster));
    }

    @Test
    void whatIsNoPosterIsNotUploaded() {
        put(movie, "no image".getBytes(StandardCharsets.UTF_8)).then().spec(Problems.is(415, "poster-unsupported"));
        put(UUID.randomUUID(), Images.jpeg(40, 60)).then().spec(Problems.is(404, "not-found"));

        assertThat(CloudinaryDouble.uploads()).isEmpty();
        get(movie).then().body("posterUrl", nullValue());
    }

    private void refused(byte[] file) {
        put(movie, file)
                .then()
                .spec(Problems.is(503, "poster-store-unavailable"))
                .header("Retry-After", is("30"));
    }

    private static Response poster(String url) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get(url);
    }
}
