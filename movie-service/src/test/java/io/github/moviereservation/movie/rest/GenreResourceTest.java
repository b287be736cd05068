package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.create;
import static io.github.moviereservation.movie.support.Catalogue.get;
import static io.github.moviereservation.movie.support.Catalogue.idOf;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GenreResourceTest {

    @Test
    void aGenreIsMadeReadAndListed() {
        var name = unique("Drama");
        var id = idOf(post(name));

        given().get("/api/genres/{id}", id).then().statusCode(200).body("name", is(name));
        given().get("/api/genres?size=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("size", is(1));
    }

    @Test
    void aNameIsTakenInWhateverCase() {
        var name = unique("Comédie");
        var other = idOf(post(unique("Drama")));
        post(name).then().statusCode(201);

        post(name.toUpperCase(Locale.ROOT)).then().spec(Problems.is(409, "genre-taken"));
        put(other, name.toUpperCase(Locale.ROOT)).then().spec(Problems.is(409, "genre-taken"));
    }

    @Test
    void aGenreIsRenamedInItsMovies() {
        var name = unique("SciFi");
        var id = idOf(post(name));
        var film = create(movie(unique("Metropolis"), name));

        put(id, name.toUpperCase(Locale.ROOT)).then().statusCode(200);

        get(film).then().body("genres", is(List.of(name.toUpperCase(Locale.ROOT))));
    }

    /** More than one page of them. */
    @Test
    void aGenreIsRenamedInAllOfItsMovies() {
        var name = unique("SciFi");
        var id = idOf(post(name));
        for (int half = 0; half < 2; half++) {
            var rows = Stream.generate(() -> movie(unique("Metropolis"), name))
                    .limit(300)
                    .peek(row -> row.put("externalId", UUID.randomUUID().toString()))
                    .toList();
            admin().body(rows).post("/api/movies/import").then().statusCode(200).body("created", is(300));
        }

        put(id, name + "!").then().statusCode(200).body("name", is(name + "!"));

        given().queryParam("genre", name + "!").get("/api/movies").then().body("total", is(600));
        given().queryParam("genre", name).get("/api/movies").then().body("total", is(0));
    }

    @Test
    void aGenreInUseStays() {
        var name = unique("Drama");
        var id = idOf(post(name));
        var film = create(movie(unique("Metropolis"), name));

        admin().delete("/api/genres/{id}", id)
                .then()
                .spec(Problems.is(409, "genre-in-use"))
                .body("movies", is(1));

        admin().delete("/api/movies/{id}", film).then().statusCode(204);
        admin().delete("/api/genres/{id}", id).then().statusCode(204);
        given().get("/api/genres/{id}", id).then().spec(Problems.is(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":5}", "{\"name\":\"a\",\"colour\":\"red\"}", "[]"})
    void whatIsNoGenreIsRefused(String body) {
        admin().body(body).post("/api/genres").then().spec(Problems.is(400, "invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb", "a\u0007", "\u200b", "123456789 123456789 123456789 123456789 123456789 1"})
    void aNameIsVisibleAndHasAtMostFiftyLetters(String name) {
        post(name).then().spec(Problems.is(400, "invalid-input")).body("errors[0].field", is("name"));
    }

    @Test
    void onlyAdminsWrite() {
        var body = Map.of("name", "Drama");
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/genres")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.staff("sam"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/genres")
                .then()
                .spec(Problems.is(403, "forbidden"));
    }

    @Test
    void anUnknownGenreIsNotFound() {
        var id = UUID.randomUUID();
        put(id, "Drama").then().spec(Problems.is(404, "not-found"));
        admin().delete("/api/genres/{id}", id).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void ofManyRacingForANameExactlyOneGetsIt() throws Exception {
        var name = unique("Drama");

        var answers = Race.of(6, () -> post(name).statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
    }

    /** Either the movie comes first and the genre stays, or the genre goes first and the movie is refused. */
    @RepeatedTest(5)
    void aGenreIsNeverDeletedUnderAMovie() throws Exception {
        var name = unique("Drama");
        var id = idOf(post(name));
        var body = movie(unique("Metropolis"), name);

        var answers = Race.<Integer>of(List.of(
                () -> admin().body(body).post("/api/movies").statusCode(),
                () -> admin().delete("/api/genres/{id}", id).statusCode()));

        assertThat(answers).isIn(List.of(201, 409), List.of(422, 204));
    }

    private static Response post(String name) {
        return admin().body(Map.of("name", name)).post("/api/genres");
    }

    private static Response put(UUID id, String name) {
        return admin().body(Map.of("name", name)).put("/api/genres/{id}", id);
    }
}
