package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.create;
import static io.github.moviereservation.movie.support.Catalogue.createMovie;
import static io.github.moviereservation.movie.support.Catalogue.genre;
import static io.github.moviereservation.movie.support.Catalogue.get;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.movie.support.Catalogue;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovieResourceTest {

    @Test
    void aNewMovieIsReadBackByEverybody() {
        var genre = genre();
        var title = unique("Metropolis");
        var body = movie("  " + title + " ", genre.toUpperCase(Locale.ROOT));
        body.put("trailerUrl", "https://example.org/trailer?x=1");

        var id = create(body);

        get(id).then()
                .statusCode(200)
                .body("id", is(id.toString()))
                .body("title", is(title))
                .body("description", is("A city of the future."))
                .body("genres", is(List.of(genre)))
                .body("durationMinutes", is(153))
                .body("certificate", is("PG"))
                .body("releaseDate", is("1927-01-10"))
                .body("director", is("Fritz Lang"))
                .body("cast", is(List.of("Brigitte Helm", "Gustav Fröhlich")))
                .body("status", is("ARCHIVED"))
                .body("posterUrl", nullValue())
                .body("trailerUrl", is("https://example.org/trailer?x=1"))
                .body("externalId", nullValue());
    }

    @Test
    void whatIsNotKnownOfAnOldMovieMayBeLeftOut() {
        var title = unique("Untitled");
        var body = Map.<String, Object>of(
                "title", title, "genres", List.of(genre()), "durationMinutes", 1, "releaseDate", "1896-01-25");

        get(create(body))
                .then()
                .body("description", is(""))
                .body("director", is(""))
                .body("certificate", is(""))
                .body("cast", hasSize(0));
    }

    @Test
    void aMovieCanBeSentBackAsItWasReadWithAChange() {
        var id = createMovie();
        var body = get(id).jsonPath().<String, Object>getMap("$");
        body.put("title", "Металлополис 🎬 עברית");

        admin().body(body)
                .put("/api/movies/{id}", id)
                .then()
                .statusCode(200)
                .body("title", is("Металлополис 🎬 עברית"));
        get(id).then().body("title", is("Металлополис 🎬 עברית"));
    }

    @Test
    void whatTheServiceDecidesIsLeftAside() {
        var body = movie(unique("Metropolis"), genre());
        var given = UUID.randomUUID();
        body.put("id", given.toString());
        body.put("status", "SHOWING");
        body.put("posterUrl", "https://example.org/poster.jpg");

        var id = create(body);
        admin().body(body).put("/api/movies/{id}", id).then().statusCode(200);

        assertThat(id).isNotEqualTo(given);
        get(given).then().statusCode(404);
        get(id).then()
                .body("id", is(id.toString()))
                .body("status", is("ARCHIVED"))
                .body("posterUrl", nullValue());
    }

    @Test
    void aDeletedMovieIsGone() {
        var id = createMovie();

        admin().delete("/api/movies/{id}", id).then().statusCode(204);

        get(id).then().spec(Problems.is(404, "not-found"));
        admin().delete("/api/movies/{id}", id).then().spec(Problems.is(404, "not-found"));
        admin().body(movie("Anything", genre()))
                .put("/api/movies/{id}", id)
                .then()
                .spec(Problems.is(404, "not-found"));
    }

    @Test
    void aMovieWithFutureShowtimesIsNotDeleted() {
        var id = createMovie();
        Catalogue.scheduled(id);

        admin().delete("/api/movies/{id}", id)
                .then()
                .spec(Problems.is(409, "movie-scheduled"))
                .body("showtimes", is(1));
        get(id).then().statusCode(200);
    }

    @Test
    void onlyAdminsWrite() {
        var body = movie("Anything", "Drama");
        var id = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/movies")
                .then()
                .statusCode(401);
        given().delete("/api/movies/{id}", id).then().statusCode(401);
        for (var token : List.of(Tokens.customer("ann"), Tokens.staff("sam"))) {
            var caller =
                    given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
            caller.post("/api/movies").then().spec(Problems.is(403, "forbidden"));
            caller.put("/api/movies/{id}", id).then().spec(Problems.is(403, "forbidden"));
        }
    }

    @Test
    void aMovieOfAnUnknownGenreBreaksARule() {
        var genre = genre();
        var body = movie(unique("Metropolis"), genre);
        body.put("genres", List.of(genre, "No such genre"));

        admin().body(body)
                .post("/api/movies")
                .then()
                .spec(Problems.is(422, "unknown-genre"))
                .body("genres", is(List.of("No such genre")));
    }

    @Test
    void twoMoviesDoNotShareAnExternalId() {
        var externalId = unique("ext");
        var body = movie(unique("Metropolis"), genre());
        body.put("externalId", externalId);
        create(body);
        admin().body(body).post("/api/movies").then().spec(Problems.is(409, "external-id-taken"));

        admin().body(body).put("/api/movies/{id}", createMovie()).then().spec(Problems.is(409, "external-id-taken"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        get(UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        given().get("/api/movies/metropolis").then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void ofTwoMoviesRacingForAnExternalIdExactlyOneIsMade() throws Exception {
        var body = movie(unique("Metropolis"), genre());
        body.put("externalId", unique("ext"));

        var answers = Race.of(6, () -> admin().body(body).post("/api/movies").statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
    }
}
