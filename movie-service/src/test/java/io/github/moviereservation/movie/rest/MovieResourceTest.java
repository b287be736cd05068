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
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("title", null),
                Arguments.of("title", " "),
                Arguments.of("title", "x".repeat(201)),
                Arguments.of("title", "x".repeat(500_000)),
                Arguments.of("title", 7),
                Arguments.of("title", "a\0b"),
                Arguments.of("description", "x".repeat(5001)),
                Arguments.of("genres", null),
                Arguments.of("genres", List.of()),
                Arguments.of("genres", Collections.nCopies(11, "Drama")),
                Arguments.of("genres", Collections.singletonList(null)),
                Arguments.of("genres", "Drama"),
                Arguments.of("genres", List.of(" ")),
                Arguments.of("genres", List.of("x".repeat(51))),
                Arguments.of("genres", List.of("a\nb")),
                Arguments.of("durationMinutes", null),
                Arguments.of("durationMinutes", 0),
                Arguments.of("durationMinutes", -5),
                Arguments.of("durationMinutes", 601),
                Arguments.of("durationMinutes", "153"),
                Arguments.of("durationMinutes", 99_999_999_999L),
                Arguments.of("durationMinutes", 1.5),
                Arguments.of("certificate", "x".repeat(11)),
                Arguments.of("releaseDate", null),
                Arguments.of("releaseDate", "2026-02-30"),
                Arguments.of("releaseDate", "0000-01-01"),
                Arguments.of("releaseDate", "9999-01-01"),
                Arguments.of("releaseDate", "yesterday"),
                Arguments.of("releaseDate", 20_000),
                Arguments.of("director", "x".repeat(201)),
                Arguments.of("cast", Collections.nCopies(51, "Somebody")),
                Arguments.of("cast", List.of("x".repeat(101))),
                Arguments.of("cast", List.of("")),
                Arguments.of("trailerUrl", "javascript:alert(1)"),
                Arguments.of("trailerUrl", "http://"),
                Arguments.of("externalId", "x".repeat(101)),
                Arguments.of("popularity", 5));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void aFlawedFieldIsNamed(String field, Object value) {
        var body = movie(unique("Metropolis"), "Drama");
        body.put(field, value);

        var errors = admin().body(body)
                .post("/api/movies")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .extract()
                .jsonPath()
                .getList("errors.field", String.class);

        assertThat(errors).isNotEmpty().allMatch(name -> name.startsWith(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "\"movie\"", "{\"title\":\"a\",\"title\":\"b\"}"})
    void whatIsNoMovieIsRefused(String body) {
        admin().body(body).post("/api/movies").then().spec(Problems.is(400, "invalid-input"));
    }

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
        for (var q : List.of("%", "_", "\\", "'", "amelie helm")) {
            given().queryParam("q", q + key)
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

    private static List<String> titles(String genre, String sort) {
        return given().queryParams("genre", genre, "sort", sort)
                .get("/api/movies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }
}
