package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.create;
import static io.github.moviereservation.movie.support.Catalogue.genre;
import static io.github.moviereservation.movie.support.Catalogue.idOf;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.moviereservation.movie.support.Catalogue;
import io.github.moviereservation.movie.support.Images;
import io.github.moviereservation.movie.support.Posters;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevalidationTest {

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var genre = idOf(admin().body(Map.of("name", unique("Genre"))).post("/api/genres"));
        var film = create(movie(unique("Metropolis"), genre()));

        for (var path : new String[] {"/api/movies?q=metropolis", "/api/movies/" + film, "/api/genres/" + genre}) {
            var tag = tagOf(path);
            given().header("If-None-Match", "\"other\", " + tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "no-cache")
                    .body(emptyString());
            given().header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void everyChangeIsSeenAtOnce() {
        var genre = genre();
        var path = "/api/movies?genre=" + genre;
        var empty = tagOf(path);

        var id = create(movie(unique("Metropolis"), genre));
        var created = changed(path, empty);
        var body = movie("Changed", genre);
        admin().body(body).put("/api/movies/{id}", id).then().statusCode(200);
        var renamed = changed(path, created);
        Posters.put(id, Images.jpeg(40, 60)).then().statusCode(200);
        var pictured = changed(path, renamed);
        body.put("externalId", unique("ext"));
        admin().body(java.util.List.of(body)).post("/api/movies/import").then().body("created", is(1));
        var imported = changed(path, pictured);
        admin().delete("/api/movies/{id}", id).then().statusCode(204);
        changed(path, imported);
    }

    @Test
    void aShowtimeIsSeenInTheLists() {
        var genre = genre();
        var path = "/api/movies?genre=" + genre;
        var id = create(movie(unique("Metropolis"), genre));
        given().get(path).then().body("items[0].status", is("ARCHIVED"));

        Catalogue.scheduled(id);

        Awaitility.await().untilAsserted(() -> given().get(path).then().body("items[0].status", is("SHOWING")));
    }

    @Test
    void aProblemHasNoTag() {
        assertThat(given().get("/api/movies/{id}", UUID.randomUUID()).header("ETag"))
                .isNull();
    }

    private static String tagOf(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding")
                .extract()
                .header("ETag");
    }

    private static String changed(String path, String tag) {
        return given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .extract()
                .header("ETag");
    }
}
