package io.github.moviereservation.movie.rest;

import static io.github.moviereservation.movie.support.Catalogue.admin;
import static io.github.moviereservation.movie.support.Catalogue.movie;
import static io.github.moviereservation.movie.support.Catalogue.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MovieInputTest {

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
                Arguments.of("trailerUrl", "http://example.org/trailer"),
                Arguments.of("trailerUrl", "https://"),
                Arguments.of("trailerUrl", "//example.org/trailer"),
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
}
