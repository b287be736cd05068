package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.create;
import static io.github.moviereservation.movie.support.Catalogue.genre;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.movie.support.Catalogue;
import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MovieSearchTest {

    @Test
    void searchMindsNeitherCaseNorAccentsNorTheFieldItFinds() {
        var genre = genre();
        var key = UUID.randomUUID().toString().substring(0, 8);
        var body = movie("Le Fabuleux Destin d'Amélie " + key, genre);
        body.put("director", "Jean-Pierre Jeunet");
        body.put("cast", List.of("Audrey Tautou", "Łukasz Øre"));
        create(body);
        create(movie("Another " + key, genre));

        for (var q : List.of("AMELIE", "amélie", "jeunet", "tautou audrey", "lukasz ore", "abuleu")) {
            given().queryParam("q", q + " " + key)
                    .get("/api/movies")
                    .then()
                    .statusCode(200)
                    .body("total", is(1))
                    .body("items[0].title", is("Le Fabuleux Destin d'Amélie " + key));
        }
        for (var q : List.of("%", "_", "\\", "helm")) {
            given().queryParam("q", "amelie " + q + key.substring(0, 4) + q + key.substring(4))
                    .get("/api/movies")
                    .then()
                    .statusCode(200)
                    .body("total", is(0));
        }
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        var genre = genre();
        for (var year : List.of(1931, 1922, 1927)) {
            var body = movie("Film " + (2000 - year), genre);
            body.put("releaseDate", year + "-03-01");
            create(body);
        }

        assertThat(titles(genre, "title")).containsExactly("Film 69", "Film 73", "Film 78");
        assertThat(titles(genre, "-title")).containsExactly("Film 78", "Film 73", "Film 69");
        assertThat(titles(genre, "releaseDate")).containsExactly("Film 78", "Film 73", "Film 69");
        assertThat(titles(genre, "-releaseDate")).containsExactly("Film 69", "Film 73", "Film 78");
        given().queryParams("genre", genre.toLowerCase(Locale.ROOT), "size", 2, "page", 1)
                .get("/api/movies")
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", is("Film 78"))
                .body("page", is(1))
                .body("size", is(2))
                .body("total", is(3));
        given().queryParam("genre", "No such genre").get("/api/movies").then().body("total", is(0));
    }

    @Test
    void theStatusFollowsFromDateAndShowtimes() {
        var genre = genre();
        var coming = movie("Coming", genre);
        coming.put("releaseDate", LocalDate.now().plusDays(20).toString());
        create(coming);
        create(movie("Archived", genre));
        Catalogue.scheduled(create(movie("Showing", genre)));

        for (var status : List.of("Coming", "Showing", "Archived")) {
            given().queryParams("genre", genre, "status", status.toUpperCase(Locale.ROOT))
                    .get("/api/movies")
                    .then()
                    .body("total", is(1))
                    .body("items[0].title", is(status))
                    .body("items[0].status", is(status.toUpperCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=price",
                "status=GONE",
                "page=-1",
                "page=x",
                "size=0",
                "size=101",
                "page=99999999999",
                "q=%00"
            })
    void aMalformedQueryIsRefused(String query) {
        given().urlEncodingEnabled(false).get("/api/movies?" + query).then().spec(Problems.is(400, "invalid-input"));
    }

    private static List<String> titles(String genre, String sort) {
        return given().queryParams("genre", genre, "sort", sort)
                .get("/api/movies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }
}
