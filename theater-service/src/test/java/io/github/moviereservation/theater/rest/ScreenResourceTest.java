package io.github.moviereservation.theater.rest;

import static io.github.moviereservation.theater.support.Chain.admin;
import static io.github.moviereservation.theater.support.Chain.createScreen;
import static io.github.moviereservation.theater.support.Chain.createTheater;
import static io.github.moviereservation.theater.support.Chain.idOf;
import static io.github.moviereservation.theater.support.Chain.layout;
import static io.github.moviereservation.theater.support.Chain.post;
import static io.github.moviereservation.theater.support.Chain.put;
import static io.github.moviereservation.theater.support.Chain.row;
import static io.github.moviereservation.theater.support.Chain.rowOf;
import static io.github.moviereservation.theater.support.Chain.screen;
import static io.github.moviereservation.theater.support.Chain.seat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ScreenResourceTest {

    @Test
    void aScreenIsReadBackWithItsCapacity() {
        var theater = createTheater();
        var body = screen();
        body.put("formats", List.of("2D", "IMAX 70MM", "2D"));

        var id = idOf(post(theater, body));

        given().get("/api/screens/{id}", id)
                .then()
                .statusCode(200)
                .body("id", is(id.toString()))
                .body("theaterId", is(theater.toString()))
                .body("name", is(body.get("name")))
                .body("formats", is(List.of("2D", "IMAX 70MM")))
                .body("capacity", is(4))
                .body("layout", is(body.get("layout")));
        given().get("/api/theaters/{id}/screens", theater)
                .then()
                .body("total", is(1))
                .body("items[0].layout.rows[0].seats", hasSize(4));
    }

    @Test
    void aScreenCanBeSentBackAsItWasReadWithAChange() {
        var id = createScreen(createTheater());
        var body = given().get("/api/screens/{id}", id).jsonPath().<String, Object>getMap("$");
        body.put("layout", layout(row("AAA", "STANDARD", "STANDARD")));

        put(id, body).then().statusCode(200).body("capacity", is(2));

        given().get("/api/screens/{id}", id).then().body("capacity", is(2)).body("layout.rows[0].label", is("AAA"));
    }

    @Test
    void aScreenHasItsOwnTimeForCleaningOrTheUsualOne() {
        var theater = createTheater();
        var body = screen();
        body.put("cleaningMinutes", 25);

        var id = idOf(post(theater, body));

        given().get("/api/screens/{id}", id).then().body("cleaningMinutes", is(25));
        put(id, screen()).then().statusCode(200).body("cleaningMinutes", is(25));
        body.put("cleaningMinutes", 0);
        put(id, body).then().statusCode(200).body("cleaningMinutes", is(0));
        body.put("cleaningMinutes", null);
        put(id, body).then().statusCode(200).body("cleaningMinutes", nullValue());
    }

    @Test
    void theLargestHallHasFortyRowsOfSixty() {
        var body = screen();
        body.put("layout", hall(40, 60));

        var id = idOf(post(createTheater(), body));

        given().get("/api/screens/{id}", id).then().body("capacity", is(2400));
    }

    @Test
    void aNameIsTakenWithinItsTheaterInWhateverCase() {
        var theater = createTheater();
        var body = screen();
        var id = idOf(post(theater, body));
        var other = createScreen(theater);
        var sameName = screen();
        sameName.put("name", ((String) body.get("name")).toUpperCase(Locale.ROOT));

        post(theater, sameName).then().spec(Problems.is(409, "screen-name-taken"));
        put(other, sameName).then().spec(Problems.is(409, "screen-name-taken"));
        put(id, sameName).then().statusCode(200);
        post(createTheater(), sameName).then().statusCode(201);
    }

    @Test
    void ofManyRacingForANameExactlyOneGetsIt() throws Exception {
        var theater = createTheater();
        var body = screen();

        var answers = Race.of(6, () -> post(theater, body).statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
    }

    @Test
    void aDeletedScreenIsGone() {
        var id = createScreen(createTheater());

        admin().delete("/api/screens/{id}", id).then().statusCode(204);

        given().get("/api/screens/{id}", id).then().spec(Problems.is(404, "not-found"));
        admin().delete("/api/screens/{id}", id).then().spec(Problems.is(404, "not-found"));
        put(id, screen()).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aScreenNeedsATheater() {
        var id = UUID.randomUUID();
        post(id, screen()).then().spec(Problems.is(404, "not-found"));
        given().get("/api/theaters/{id}/screens", id).then().spec(Problems.is(404, "not-found"));
        given().get("/api/theaters/odeon/screens").then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void onlyAdminsWrite() {
        var id = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(screen())
                .put("/api/screens/{id}", id)
                .then()
                .statusCode(401);
        for (var token : List.of(Tokens.customer("ann"), Tokens.staff("sam"))) {
            as(token).post("/api/theaters/{id}/screens", id).then().spec(Problems.is(403, "forbidden"));
            as(token).put("/api/screens/{id}", id).then().spec(Problems.is(403, "forbidden"));
            as(token).delete("/api/screens/{id}", id).then().spec(Problems.is(403, "forbidden"));
        }
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("name", ""),
                Arguments.of("name", "x".repeat(101)),
                Arguments.of("formats", null),
                Arguments.of("formats", List.of()),
                Arguments.of("formats", List.of("imax")),
                Arguments.of("formats", List.of("X".repeat(13))),
                Arguments.of("formats", List.of(" ")),
                Arguments.of("formats", Collections.nCopies(11, "2D")),
                Arguments.of("formats", "2D"),
                Arguments.of("cleaningMinutes", -1),
                Arguments.of("cleaningMinutes", 241),
                Arguments.of("cleaningMinutes", 1.5),
                Arguments.of("cleaningMinutes", "20"),
                Arguments.of("layout", null),
                Arguments.of("layout", Map.of()),
                Arguments.of("layout", layout()),
                Arguments.of("layout", hall(41, 1)),
                Arguments.of("layout", hall(1, 61)),
                Arguments.of("layout", layout(row("A"))),
                Arguments.of("layout", layout(row("a", "STANDARD"))),
                Arguments.of("layout", layout(row("AAAA", "STANDARD"))),
                Arguments.of("layout", layout(row(null, "STANDARD"))),
                Arguments.of("layout", layout(row("A", "STANDARD"), row("A", "STANDARD"))),
                Arguments.of("layout", layout(row("A", null, null))),
                Arguments.of("layout", layout(row("A", "SOFA"))),
                Arguments.of("layout", layout(row("A", ""))),
                Arguments.of("layout", layout(row("A", "COMPANION"))),
                Arguments.of("layout", layout(row("A", "WHEELCHAIR", null, "COMPANION"))),
                Arguments.of("layout", layout(row("A", "WHEELCHAIR", "COMPANION", "COMPANION"))),
                Arguments.of("layout", layout(rowOf("A", List.of(seat(1, "STANDARD"), seat(1, "STANDARD"))))),
                Arguments.of("layout", layout(rowOf("A", List.of(seat(2, "STANDARD"), seat(1, "STANDARD"))))),
                Arguments.of("layout", layout(rowOf("A", List.of(seat(0, "STANDARD"))))),
                Arguments.of("layout", layout(rowOf("A", List.of(seat(1000, "STANDARD"))))),
                Arguments.of("layout", layout(rowOf("A", List.of(seat(null, "STANDARD"))))),
                Arguments.of("layout", layout(rowOf("A", Collections.singletonList(null)))),
                Arguments.of("layout", Map.of("rows", Collections.singletonList(null))),
                Arguments.of("layout", "A1"),
                Arguments.of("sound", "loud"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void aFlawedFieldIsNamed(String field, Object value) {
        var body = screen();
        body.put(field, value);

        var errors = post(createTheater(), body)
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .extract()
                .jsonPath()
                .getList("errors.field", String.class);

        assertThat(errors).isNotEmpty().allMatch(name -> name.startsWith(field));
    }

    @Test
    void aCompanionStandsOnEitherSideOfAWheelchair() {
        var body = screen();
        body.put("layout", layout(row("A", "COMPANION", "WHEELCHAIR", "COMPANION")));

        post(createTheater(), body).then().statusCode(201);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(screen());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> hall(int rows, int seats) {
        return layout(IntStream.range(0, rows)
                .mapToObj(row -> row(
                        "" + (char) ('A' + row / 26) + (char) ('A' + row % 26),
                        Collections.nCopies(seats, "STANDARD").toArray(String[]::new)))
                .toArray(Map[]::new));
    }
}
