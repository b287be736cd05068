package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.genre;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportResourceTest {

    @Test
    void moviesAreMadeWithTheirGenresAndChangedByTheirExternalId() {
        var genre = unique("Genre");
        var row = row(genre);
        run(List.of(row)).then().statusCode(200).body("created", is(1)).body("updated", is(0));

        row.put("title", "Changed");
        run(List.of(row, row(genre)))
                .then()
                .body("created", is(1))
                .body("updated", is(1))
                .body("rejected", hasSize(0));

        given().queryParam("genre", genre)
                .get("/api/movies")
                .then()
                .body("total", is(2))
                .body("items.title", hasItem("Changed"));
    }

    @Test
    void aBadRowIsNamedAndTheOthersGoIn() {
        var genre = genre();
        var rows = new ArrayList<Object>();
        rows.add(row(genre));
        rows.add(with(row(genre), "durationMinutes", "long"));
        rows.add(with(row(genre), "boxOffice", 5));
        rows.add(with(row(genre), "title", ""));
        rows.add(movie("Without external id", genre));
        rows.add("a movie");
        rows.add(null);
        rows.add(with(row(genre), "title", "a\0b"));
        rows.add(with(row(genre), "releaseDate", "2026-13-01"));
        rows.add(row(genre));

        run(rows)
                .then()
                .statusCode(200)
                .body("created", is(2))
                .body("updated", is(0))
                .body("rejected.index", is(List.of(1, 2, 3, 4, 5, 6, 7, 8)))
                .body("rejected[0].error", startsWith("durationMinutes"))
                .body("rejected[1].error", startsWith("boxOffice"))
                .body("rejected[2].error", startsWith("title"))
                .body("rejected[3].error", startsWith("externalId"))
                .body("rejected[6].error", startsWith("title"))
                .body("rejected[7].error", startsWith("releaseDate"));

        given().queryParam("genre", genre).get("/api/movies").then().body("total", is(2));
    }

    @Test
    void aRowWhoseGenreCanBeNoGenreIsNamed() {
        var rows = Stream.of(" ", "x".repeat(51), "a\nb", "a\u0007", "\u200b")
                .map(ImportResourceTest::row)
                .toList();

        run(rows)
                .then()
                .statusCode(200)
                .body("created", is(0))
                .body("rejected.index", is(List.of(0, 1, 2, 3, 4)))
                .body("rejected.error", everyItem(startsWith("genres[0] ")));
    }

    @Test
    void theSameMovieTwiceInOneImportIsMadeAndChanged() {
        var row = row(genre());

        run(List.of(row, row)).then().body("created", is(1)).body("updated", is(1));
    }

    @Test
    void anImportTakesFiveHundredMovies() {
        var genre = unique("Genre");
        var rows = new ArrayList<Object>();
        for (int i = 0; i < 500; i++) {
            rows.add(row(genre));
        }
        run(rows).then().statusCode(200).body("created", is(500));

        rows.add(row(genre));
        run(rows).then().spec(Problems.is(413, "import-too-large"));
    }

    @Test
    void importsThatRaceForTheSameMoviesMakeEachOnce() throws Exception {
        var genre = unique("Genre");
        var rows = List.of(row(genre), row(genre), row(genre));

        var answers =
                Race.of(4, () -> run(rows).then().statusCode(200).extract().jsonPath());

        assertThat(answers.stream().mapToInt(answer -> answer.getInt("created")).sum())
                .isEqualTo(3);
        assertThat(answers.stream().mapToInt(answer -> answer.getInt("updated")).sum())
                .isEqualTo(9);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getList("rejected")).isEmpty());
    }

    @Test
    void nothingToImportIsNoMistake() {
        run(Collections.emptyList())
                .then()
                .statusCode(200)
                .body("created", is(0))
                .body("rejected", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"movies\"", "null", "", "[{"})
    void whatIsNoArrayIsRefused(String body) {
        admin().body(body).post("/api/movies/import").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void onlyAdminsImport() {
        given().contentType(ContentType.JSON)
                .body("[]")
                .post("/api/movies/import")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.customer("ann"))
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/api/movies/import")
                .then()
                .spec(Problems.is(403, "forbidden"));
    }

    private static Response run(List<?> rows) {
        return admin().body(rows).post("/api/movies/import");
    }

    private static Map<String, Object> row(String genre) {
        return with(movie(unique("Metropolis"), genre), "externalId", unique("ext"));
    }

    private static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        row.put(field, value);
        return row;
    }
}
