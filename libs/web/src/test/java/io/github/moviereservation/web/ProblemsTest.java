package io.github.moviereservation.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    private static final String ID = "00000000-0000-7000-8000-000000000001";

    @Test
    void aBrokenRuleNamesItselfAndItsMembers() {
        given().get("/api/samples/taken")
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("title", is("Conflict"), "detail", is("Seat C4 is no longer free"), "seats[0]", is("C4"));
    }

    @Test
    void aBusyServiceSaysWhenToComeBack() {
        given().get("/api/samples/busy").then().spec(Problems.is(503, "busy")).header("Retry-After", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"starting", "closed", "refused"})
    void aDatabaseThatIsAwayIsAProblemToTryAgainAfter(String how) {
        given().get("/api/samples/outages/{how}", how)
                .then()
                .spec(Problems.is(503, "unavailable"))
                .header("Retry-After", "2");
    }

    @Test
    void aFailureOfOurOwnStatementIsNoOutage() {
        given().get("/api/samples/outages/none").then().spec(Problems.is(500, "internal"));
    }

    @Test
    void anUnexpectedFailureDisclosesNothing() {
        given().get("/api/samples/broken")
                .then()
                .spec(Problems.is(500, "internal"))
                .body(not(containsString("secret detail")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/samples/no-uuid", "/api/nothing", "/", "/api/samples/" + ID + "/more"})
    void whatIsNotThereIsAProblemToo(String path) {
        given().get(path).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aWrongMethodAMediaTypeAndAnAcceptHeaderAreProblems() {
        given().delete("/api/samples").then().spec(Problems.is(405, "method-not-allowed"));
        given().contentType(ContentType.XML)
                .body("<a/>")
                .post("/api/samples")
                .then()
                .spec(Problems.is(415, "unsupported-media-type"));
        given().accept("image/png").get("/api/samples").then().statusCode(406);
    }

    @Test
    void everyAnswerCarriesTheRequestId() {
        given().header("X-Request-Id", "abc-1").get("/api/samples").then().header("X-Request-Id", is("abc-1"));
        given().header("X-Request-Id", "no good\tid")
                .get("/api/samples")
                .then()
                .header("X-Request-Id", not(containsString("good")));
        given().get("/api/samples/busy").then().header("X-Request-Id", notNullValue());
    }
}
