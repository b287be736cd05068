package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.create;
import static io.github.moviereservation.movie.support.Catalogue.createMovie;
import static io.github.moviereservation.movie.support.Catalogue.genre;
import static io.github.moviereservation.movie.support.Catalogue.get;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as people write it all over the world, and as nobody should. */
@QuarkusTest
class MovieTextTest {

    /** Titles as long as allowed, some of which grow when they are folded for the index. */
    static List<String> titles() {
        return List.of(
                "🎬🍿 Emoji",
                "👩‍🚀".repeat(40),
                "מטרופוליס",
                "العاصمة",
                "\u202eright to left",
                "千と千尋の神隠し",
                "e\u0301te\u0301",
                "x".repeat(200),
                "\ufdfa".repeat(200),
                IntStream.range(0, 200)
                        .mapToObj(i -> Character.toString(0x3300 + i % 80))
                        .collect(Collectors.joining()),
                IntStream.range(0, 100)
                        .mapToObj(i -> Character.toString(0x20000 + i * 97))
                        .collect(Collectors.joining()),
                "'; drop table movie; --",
                "a & b | !c:* <-> (d)",
                "\\ \" ' % _");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aTitleIsKeptAsItIsAndFound(String title) {
        var genre = genre();
        var id = create(movie(title, genre));

        get(id).then().body("title", is(title.strip()));
        given().queryParams("q", title, "genre", genre)
                .get("/api/movies")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        given().queryParams("genre", genre, "sort", "-title")
                .get("/api/movies")
                .then()
                .body("total", is(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'", "''", "\\", "a'b", "a:*", "!", "&", "|", "(", ")", "<->", "a & | b", "*", "\"", "\u0001", "'a':B"
            })
    void whatMeansSomethingToPostgresMeansNothingHere(String q) {
        given().queryParam("q", q).get("/api/movies").then().statusCode(200);
        given().queryParam("q", "metro " + q + " polis")
                .get("/api/movies")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"q, 201", "genre, 51", "certificate, 11"})
    void aFilterHasALimit(String parameter, int length) {
        given().queryParam(parameter, "x".repeat(length))
                .get("/api/movies")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors[0].field", is(parameter));
    }

    @Test
    void aMegabyteIsRefusedBeforeItIsStored() {
        var genre = genre();
        var title = "x".repeat(1 << 20);
        var body = movie(title, genre);
        body.put("externalId", unique("ext"));

        admin().body(body)
                .post("/api/movies")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", is(List.of("title")));
        admin().body(List.of(body))
                .post("/api/movies/import")
                .then()
                .statusCode(200)
                .body("created", is(0), "rejected[0].error", startsWith("title"));
        given().queryParam("genre", genre).get("/api/movies").then().body("total", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1887-12-31", "2200-01-01", "9999-12-31", "-0001-01-01", "+10000-01-01"})
    void aRowOfNoTimeIsRejected(String date) {
        var row = movie(unique("Metropolis"), genre());
        row.put("externalId", unique("ext"));
        row.put("releaseDate", date);

        admin().body(List.of(row))
                .post("/api/movies/import")
                .then()
                .statusCode(200)
                .body("created", is(0), "rejected[0].error", startsWith("releaseDate"));
    }

    /** In whatever case: the genre counts once. */
    @Test
    void aGenreThatIsNamedTwiceCountsOnce() {
        var genre = genre();
        var body = movie(unique("Metropolis"), genre);
        body.put("genres", Collections.nCopies(5, genre));

        get(create(body)).then().body("genres", is(List.of(genre)));
    }

    @Test
    void aFlawedChangeChangesNothing() {
        var id = createMovie();
        var before = get(id).asString();
        var body = movie("Changed", genre());
        body.put("durationMinutes", -1);

        admin().body(body).put("/api/movies/{id}", id).then().spec(Problems.is(400, "invalid-input"));
        body.put("durationMinutes", 90);
        body.put("genres", List.of("No such genre"));
        admin().body(body).put("/api/movies/{id}", id).then().spec(Problems.is(422, "unknown-genre"));

        get(id).then().body(is(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "00000000-0000-0000-0000-00000000000g", "%F0%9F%8E%AC"})
    void whatIsNoIdIsNotFound(String id) {
        for (var path : List.of("/api/movies/" + id, "/api/movies/" + id + "/poster", "/api/genres/" + id)) {
            given().urlEncodingEnabled(false).get(path).then().spec(Problems.is(404, "not-found"));
            admin().urlEncodingEnabled(false).delete(path).then().spec(Problems.is(404, "not-found"));
        }
    }

    @Test
    void anUnknownIdIsNotFoundByAnyCall() {
        var id = UUID.randomUUID();
        admin().body(movie("Anything", genre()))
                .put("/api/movies/{id}", id)
                .then()
                .spec(Problems.is(404, "not-found"));
        admin().delete("/api/movies/{id}", id).then().spec(Problems.is(404, "not-found"));
        given().get("/api/genres/{id}", id).then().spec(Problems.is(404, "not-found"));
    }
}
