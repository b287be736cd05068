package io.github.moviereservation.theater.rest;

import static io.github.moviereservation.theater.support.Chain.admin;
import static io.github.moviereservation.theater.support.Chain.createScreen;
import static io.github.moviereservation.theater.support.Chain.createTheater;
import static io.github.moviereservation.theater.support.Chain.idOf;
import static io.github.moviereservation.theater.support.Chain.theater;
import static io.github.moviereservation.theater.support.Chain.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.theater.support.Chain;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TheaterResourceTest {

    private static final Map<String, Object> CHILD = Map.of("code", "CHILD", "name", "Child", "percentOff", 40);
    private static final Map<String, Object> MONDAY = Map.of("opens", "14:00", "closes", "01:30");

    @Test
    void aTheaterHasDefaults() {
        var id = createTheater();

        given().get("/api/theaters/{id}", id)
                .then()
                .statusCode(200)
                .body("id", is(id.toString()))
                .body("address", is("Calle Mayor 1"))
                .body("city", is("Málaga"))
                .body("timezone", is("Europe/Madrid"))
                .body("currency", is("EUR"))
                .body("openingHours", nullValue())
                .body("ticketTypes", is(List.of(Map.of("code", "ADULT", "name", "Adult", "percentOff", 0))));
    }

    @Test
    void whatAnAdminSaysOfATheaterIsReadBack() {
        var body = theater();
        body.put("currency", "JPY");
        body.put("openingHours", Map.of("MONDAY", MONDAY));
        body.put("ticketTypes", List.of(CHILD, Map.of("code", "ADULT", "name", "Erwachsene", "percentOff", 0)));

        var id = idOf(admin().body(body).post("/api/theaters"));

        given().get("/api/theaters/{id}", id)
                .then()
                .body("currency", is("JPY"))
                .body("openingHours", is(Map.of("MONDAY", MONDAY)))
                .body("ticketTypes.code", is(List.of("CHILD", "ADULT")))
                .body("ticketTypes.name", is(List.of("Child", "Erwachsene")));
    }

    @Test
    void aTheaterCanBeSentBackAsItWasReadWithAChange() {
        var id = createTheater();
        var body = given().get("/api/theaters/{id}", id).jsonPath().<String, Object>getMap("$");
        body.put("name", "Kino 🎬");
        body.put("ticketTypes", List.of(CHILD));

        admin().body(body).put("/api/theaters/{id}", id).then().statusCode(200).body("name", is("Kino 🎬"));

        given().get("/api/theaters/{id}", id).then().body("ticketTypes.code", is(List.of("ADULT", "CHILD")));
    }

    @Test
    void aTheaterWithoutScreensIsDeleted() {
        var id = createTheater();

        admin().delete("/api/theaters/{id}", id).then().statusCode(204);

        given().get("/api/theaters/{id}", id).then().spec(Problems.is(404, "not-found"));
        admin().delete("/api/theaters/{id}", id).then().spec(Problems.is(404, "not-found"));
        admin().body(theater()).put("/api/theaters/{id}", id).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aTheaterWithScreensStays() {
        var id = createTheater();
        createScreen(id);

        admin().delete("/api/theaters/{id}", id)
                .then()
                .spec(Problems.is(409, "theater-in-use"))
                .body("screens", is(1));
    }

    /** Either the screen comes first and the theater stays, or the theater goes first and the screen is refused. */
    @RepeatedTest(5)
    void aTheaterIsNeverDeletedUnderAScreen() throws Exception {
        var id = createTheater();

        var answers = Race.<Integer>of(List.of(
                () -> Chain.post(id, Chain.screen()).statusCode(),
                () -> admin().delete("/api/theaters/{id}", id).statusCode()));

        assertThat(answers).isIn(List.of(201, 409), List.of(404, 204));
    }

    @Test
    void onlyAdminsWrite() {
        var id = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(theater())
                .post("/api/theaters")
                .then()
                .statusCode(401);
        for (var token : List.of(Tokens.customer("ann"), Tokens.staff("sam"))) {
            as(token).post("/api/theaters").then().spec(Problems.is(403, "forbidden"));
            as(token).put("/api/theaters/{id}", id).then().spec(Problems.is(403, "forbidden"));
            as(token).delete("/api/theaters/{id}", id).then().spec(Problems.is(403, "forbidden"));
        }
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("name", null),
                Arguments.of("name", "  "),
                Arguments.of("name", "x".repeat(101)),
                Arguments.of("name", 5),
                Arguments.of("address", null),
                Arguments.of("address", "x".repeat(201)),
                Arguments.of("city", null),
                Arguments.of("city", "a\0b"),
                Arguments.of("timezone", null),
                Arguments.of("timezone", "Mars/Olympus"),
                Arguments.of("timezone", "+01:00"),
                Arguments.of("timezone", "SystemV/EST5"),
                Arguments.of("currency", "EURO"),
                Arguments.of("currency", "eur"),
                Arguments.of("currency", "XAU"),
                Arguments.of("currency", ""),
                Arguments.of("openingHours", Map.of("FUNDAY", MONDAY)),
                Arguments.of("openingHours", Map.of("MONDAY", Map.of("opens", "24:00", "closes", "23:00"))),
                Arguments.of("openingHours", Map.of("MONDAY", Map.of("opens", "9:00", "closes", "23:00"))),
                Arguments.of("openingHours", Map.of("MONDAY", Map.of("opens", "09:00"))),
                Arguments.of("openingHours", Collections.singletonMap("MONDAY", null)),
                Arguments.of("openingHours", List.of()),
                Arguments.of("ticketTypes", List.of(CHILD, CHILD)),
                Arguments.of("ticketTypes", List.of(type("child", 10))),
                Arguments.of("ticketTypes", List.of(type("A", 10))),
                Arguments.of("ticketTypes", List.of(type("CHILD", -1))),
                Arguments.of("ticketTypes", List.of(type("CHILD", 101))),
                Arguments.of("ticketTypes", List.of(type("CHILD", null))),
                Arguments.of("ticketTypes", List.of(type("ADULT", 10))),
                Arguments.of("ticketTypes", Collections.singletonList(null)),
                Arguments.of("ticketTypes", Collections.nCopies(21, CHILD)),
                Arguments.of("owner", "Ada"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void aFlawedFieldIsNamed(String field, Object value) {
        var body = theater();
        body.put(field, value);

        var errors = admin().body(body)
                .post("/api/theaters")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .extract()
                .jsonPath()
                .getList("errors.field", String.class);

        assertThat(errors).isNotEmpty().allMatch(name -> name.startsWith(field));
    }

    @Test
    void aFullHouseCanBeFreeForSome() {
        var body = theater();
        body.put("ticketTypes", List.of(type("STAFF_GUEST", 100), type("SENIOR", 0)));
        admin().body(body).post("/api/theaters").then().statusCode(201).body("ticketTypes", hasSize(3));
    }

    @Test
    void theatersAreFoundByWordAndCity() {
        var key = unique("").strip();
        var malaga = theater();
        malaga.put("name", "Cine Albéniz " + key);
        admin().body(malaga).post("/api/theaters").then().statusCode(201);
        var bilbao = theater();
        bilbao.put("name", "Azkuna " + key);
        bilbao.put("city", "Bilbao");
        admin().body(bilbao).post("/api/theaters").then().statusCode(201);

        assertThat(names("q", key)).containsExactly("Azkuna " + key, "Cine Albéniz " + key);
        assertThat(names("q", "ALBENIZ malaga " + key)).containsExactly("Cine Albéniz " + key);
        assertThat(names("q", key, "city", "MALAGA")).containsExactly("Cine Albéniz " + key);
        assertThat(names("q", key, "city", "Mal")).isEmpty();
        assertThat(names("q", "%" + key)).isEmpty();
        given().queryParams("q", key, "size", 1, "page", 1)
                .get("/api/theaters")
                .then()
                .body("items", hasSize(1))
                .body("total", is(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=101", "size=many", "q=%00"})
    void aMalformedQueryIsRefused(String query) {
        given().urlEncodingEnabled(false).get("/api/theaters?" + query).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        given().get("/api/theaters/{id}", UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        given().get("/api/theaters/odeon").then().spec(Problems.is(404, "not-found"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(theater());
    }

    private static Map<String, Object> type(String code, Integer percentOff) {
        var type = new HashMap<String, Object>();
        type.put("code", code);
        type.put("name", "Some");
        type.put("percentOff", percentOff);
        return type;
    }

    private static List<String> names(String... query) {
        var request = given();
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/theaters").then().statusCode(200).extract().path("items.name");
    }
}
