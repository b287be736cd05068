package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.create;
import static io.github.moviereservation.movie.support.Catalogue.genre;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.movie.support.Catalogue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MovieRankingTest {

    private String genre;

    @BeforeEach
    void aCatalogue() {
        genre = genre();
    }

    @Test
    void theBestMatchComesFirst() {
        film("A Study of Zwolle", "Nobody", "Nobody");
        film("Zwolle", "Nobody", "Nobody");
        film("Zwollean Nights", "Nobody", "Nobody");
        film("Abroad", "Zora Zwolle", "Nobody");
        film("Before", "Nobody", "Zwolle Junior");

        assertThat(titles("zwolle"))
                .containsExactly("Zwolle", "Zwollean Nights", "A Study of Zwolle", "Abroad", "Before");
    }

    @Test
    void aSortThatIsAskedForStands() {
        film("Quixote B", "Nobody", "Nobody");
        film("A Quixote", "Nobody", "Nobody");

        assertThat(search("quixote", "sort", "title")).containsExactly("A Quixote", "Quixote B");
        assertThat(search("quixote", "sort", "relevance")).containsExactly("Quixote B", "A Quixote");
    }

    @ParameterizedTest
    @CsvSource({
        "metropols, Metropolis",
        "metropoils, Metropolis",
        "mteropolis, Metropolis",
        "fabuluex destin, Le Fabuleux Destin d'Amélie Poulain",
        "amelei poulain, Le Fabuleux Destin d'Amélie Poulain",
        "d'amelie, Le Fabuleux Destin d'Amélie Poulain",
        "spiderman, Spiderman Returns",
        "spider man, Spider-Man",
        "spider-m, Spider-Man",
        "Frölich, Metropolis",
        "frtiz lang metropolis, Metropolis",
        "олис, Металлополис",
        "МЕТАЛ, Металлополис",
        "металополис, Металлополис",
        "ropoli, Metropolis"
    })
    void aFilmIsFoundDespiteTypos(String typed, String title) {
        film("Metropolis", "Fritz Lang", "Gustav Fröhlich");
        film("Le Fabuleux Destin d'Amélie Poulain", "Jean-Pierre Jeunet", "Audrey Tautou");
        film("Spider-Man", "Sam Raimi", "Tobey Maguire");
        film("Spiderman Returns", "Nobody", "Nobody");
        film("Металлополис", "Nobody", "Nobody");

        assertThat(titles(typed)).containsExactly(title);
    }

    @Test
    void whatIsLikeNothingFindsNothing() {
        film("Metropolis", "Fritz Lang", "Nobody");

        assertThat(titles("metropolis tarkovsky")).isEmpty();
        assertThat(titles("qqqqqqqqq")).isEmpty();
        assertThat(titles("?")).isEmpty();
        assertThat(titles("🎬")).isEmpty();
    }

    @Test
    void aChangedTitleIsFoundByItsNewWordsOnly() {
        var id = film("Kubrickian", "Nobody", "Nobody");
        Catalogue.admin()
                .body(movie("Antonionesque", genre))
                .put("/api/movies/{id}", id)
                .then()
                .statusCode(200);

        assertThat(titles("antonoinesque")).containsExactly("Antonionesque");
        assertThat(titles("kubrickian")).isEmpty();
    }

    @Test
    void theCertificateFilters() {
        create(certified("Allowed", "PG-13"));
        create(certified("Restricted", "R"));

        assertThat(search(null, "certificate", "pg-13")).containsExactly("Allowed");
        assertThat(search("restricted", "certificate", "R")).containsExactly("Restricted");
        assertThat(search("restricted", "certificate", "PG-13")).isEmpty();
    }

    /** Many films of one name: only their ids tell them apart. */
    @Test
    void pagesHoldEachFilmOnce() {
        for (int i = 0; i < 7; i++) {
            film("Doppelgaenger", "Nobody", "Nobody");
        }

        for (var typed : List.of("doppel", "oppelg", "dopelgaenger")) {
            var ids = new ArrayList<String>();
            for (int page = 0; page < 5; page++) {
                var answer = list(typed, Map.of("size", 2, "page", page));
                assertThat(answer.<Integer>path("total")).isEqualTo(7);
                ids.addAll(answer.path("items.id"));
            }
            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        }
    }

    private UUID film(String title, String director, String actor) {
        var body = movie(title, genre);
        body.put("director", director);
        body.put("cast", List.of(actor));
        return create(body);
    }

    private Map<String, Object> certified(String title, String certificate) {
        var body = movie(title, genre);
        body.put("certificate", certificate);
        return body;
    }

    private List<String> titles(String text) {
        return list(text, Map.of()).path("items.title");
    }

    private List<String> search(String text, String parameter, String value) {
        return list(text, Map.of(parameter, value)).path("items.title");
    }

    private Response list(String text, Map<String, ?> parameters) {
        var request = given().queryParam("genre", genre).queryParams(parameters);
        var answer = (text == null ? request : request.queryParam("q", text)).get("/api/movies");
        answer.then().statusCode(200);
        return answer;
    }
}
