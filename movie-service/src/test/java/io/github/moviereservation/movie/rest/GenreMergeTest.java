package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.create;
import static io.github.moviereservation.movie.support.Catalogue.get;
import static io.github.moviereservation.movie.support.Catalogue.idOf;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GenreMergeTest {

    private final String oldName = unique("SciFi");
    private final String newName = unique("Science Fiction");
    private UUID old;
    private UUID kept;

    @BeforeEach
    void twoGenres() {
        old = idOf(admin().body(Map.of("name", oldName)).post("/api/genres"));
        kept = idOf(admin().body(Map.of("name", newName)).post("/api/genres"));
    }

    @Test
    void theMoviesOfAMergedGenreGetTheOther() {
        var film = create(movie(unique("Metropolis"), oldName));
        var ofBoth = movie(unique("Metropolis"), oldName);
        ofBoth.put("genres", List.of(newName, oldName));
        var other = create(ofBoth);
        try (var tap = Broker.tap("movie.saved.v1")) {
            merge(old, kept).then().statusCode(200).body("id", is(kept.toString()), "name", is(newName));

            get(film).then().body("genres", is(List.of(newName)));
            get(other).then().body("genres", is(List.of(newName)));
            given().get("/api/genres/{id}", old).then().spec(Problems.is(404, "not-found"));
            tap.await(saved -> saved.getString("subject").equals(film.toString())
                    && saved.getJsonObject("data").getLong("version") == 2);
        }
    }

    @Test
    void aGenreMergesOnlyIntoAnotherThatIsThere() {
        var film = create(movie(unique("Metropolis"), oldName));

        merge(old, old).then().spec(Problems.is(400, "invalid-input")).body("errors[0].field", is("into"));
        merge(old, UUID.randomUUID()).then().spec(Problems.is(422, "unknown-genre"));
        merge(UUID.randomUUID(), kept).then().spec(Problems.is(404, "not-found"));

        get(film).then().body("genres", is(List.of(oldName)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"into\":null}", "{\"into\":\"drama\"}", "{\"into\":5}", "[]", ""})
    void whatNamesNoGenreIsRefused(String body) {
        admin().body(body).post("/api/genres/{id}/merge", old).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void onlyAdminsMerge() {
        given().contentType(ContentType.JSON)
                .body(Map.of("into", kept))
                .post("/api/genres/{id}/merge", old)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.staff("sam"))
                .contentType(ContentType.JSON)
                .body(Map.of("into", kept))
                .post("/api/genres/{id}/merge", old)
                .then()
                .spec(Problems.is(403, "forbidden"));
    }

    /** Both ways at once: one wins, and no movie is left with a genre that is gone. */
    @RepeatedTest(3)
    void mergesThatCrossLeaveOneGenre() throws Exception {
        var film = create(movie(unique("Metropolis"), oldName));

        var answers = Race.<Integer>of(List.of(
                () -> merge(old, kept).statusCode(), () -> merge(kept, old).statusCode()));

        assertThat(answers).containsOnlyOnce(200);
        var genre = get(film).<List<String>>path("genres").getFirst();
        assertThat(genre).isEqualTo(answers.getFirst() == 200 ? newName : oldName);
        given().get("/api/genres/{id}", genre.equals(newName) ? kept : old)
                .then()
                .statusCode(200);
    }

    private static Response merge(UUID id, UUID into) {
        return admin().body(Map.of("into", into)).post("/api/genres/{id}/merge", id);
    }
}
