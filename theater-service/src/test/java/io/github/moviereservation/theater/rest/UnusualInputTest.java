package io.github.moviereservation.theater.rest;

import static io.github.moviereservation.theater.support.Chain.admin;
import static io.github.moviereservation.theater.support.Chain.createTheater;
import static io.github.moviereservation.theater.support.Chain.idOf;
import static io.github.moviereservation.theater.support.Chain.post;
import static io.github.moviereservation.theater.support.Chain.screen;
import static io.github.moviereservation.theater.support.Chain.theater;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody types, but somebody sends. */
@QuarkusTest
class UnusualInputTest {

    private static final String HUGE = "x".repeat(900_000);
    private static final String OVER_A_MEGABYTE = "x".repeat(1_100_000);

    @ParameterizedTest
    @ValueSource(
            strings = {"🎬 Kino 👩‍👩‍👧", "سينما الحمراء", "קולנוע חן", "Ciné‑Théâtre „Ü“", "<b>Odeon</b> & 'Co'; --"})
    void aNameMayBeWrittenInAnyScript(String name) {
        var body = theater();
        body.put("name", name);
        var id = idOf(admin().body(body).post("/api/theaters"));
        var hall = screen();
        hall.put("name", name);

        post(id, hall).then().statusCode(201).body("name", is(name));
        given().get("/api/theaters/{id}", id).then().body("name", is(name));
        given().queryParam("q", name).get("/api/theaters").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "address", "city", "timezone", "currency"})
    void aHugeTextIsNamed(String field) {
        var body = theater();
        body.put(field, HUGE);
        admin().body(body)
                .post("/api/theaters")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains(field));
        body.put(field, OVER_A_MEGABYTE);
        admin().body(body).post("/api/theaters").then().spec(Problems.is(413, "too-large"));
    }

    @Test
    void aScreensHugeNameIsNamedAndNothingStored() {
        var theater = createTheater();
        var body = screen();
        body.put("name", HUGE);

        post(theater, body).then().spec(Problems.is(400, "invalid-input")).body("errors.field", contains("name"));

        given().get("/api/theaters/{id}/screens", theater).then().body("total", is(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "17", "\"theater\"", "{\"name\":{}}", "{", "{\"name\":\"a\",\"name\":\"b\"}", ""})
    void whatIsNoTheaterIsAProblem(String body) {
        admin().body(body).post("/api/theaters").then().spec(Problems.is(400, "invalid-input"));
        admin().body(body).put("/api/theaters/{id}", UUID.randomUUID()).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void ticketTypesThatAreThereTwiceAreNamed() {
        var body = theater();
        var child = Map.of("code", "CHILD", "name", "Child", "percentOff", 40);
        body.put("ticketTypes", List.of(child, child));

        admin().body(body)
                .post("/api/theaters")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("ticketTypes[1].code"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, Integer.MAX_VALUE})
    void aDiscountIsAPercentage(int percent) {
        var body = theater();
        body.put("ticketTypes", List.of(Map.of("code", "CHILD", "name", "Child", "percentOff", percent)));

        admin().body(body)
                .post("/api/theaters")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("ticketTypes[0].percentOff"));
    }
}
