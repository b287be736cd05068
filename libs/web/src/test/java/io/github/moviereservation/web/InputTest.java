package io.github.moviereservation.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InputTest {

    private static final String ID = "00000000-0000-7000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"name\":\"a\",\"count\":1} trailing",
                "{\"name\":\"a\",\"count\":1,\"unknown\":1}",
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1}",
                "{\"name\":7,\"count\":1}",
                "{\"name\":{\"a\":1},\"count\":1}",
                "{\"name\":\"a\",\"count\":\"1\"}",
                "{\"name\":\"a\",\"count\":1.5}",
                "{\"name\":\"a\",\"count\":null}",
                "{\"name\":\"a\",\"count\":99999999999}",
                "{\"name\":\"a\\u0000b\",\"count\":1}",
                "{\"name\":\"a\\ud800\",\"count\":1}",
                "{\"name\":\"\\udc00\\ud800\",\"count\":1}",
                "{\"name\":\"a\",\"count\":1,\"color\":\"GREEN\"}",
                "{\"name\":\"a\",\"count\":1,\"color\":0}",
                "{\"name\":\"a\",\"count\":1,\"day\":\"2026-02-30\"}",
                "{\"count\":1}"
            })
    void aBodyThatIsNotOfTheFormIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/samples")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void everyInvalidFieldIsNamedByItsPath() {
        refused("""
                {"name": "", "count": 11, "parts": [{"name": "a"}, {"name": " "}], "tags": ["a", " "],
                 "prices": {"ADULT": 1, "KID": 10}}""")
                .body(
                        "errors.field",
                        is(List.of("count", "name", "parts[1].name", "prices.ADULT", "prices.KID", "tags[1]")));
    }

    @Test
    void aMissingBodyIsCalledBody() {
        given().contentType(ContentType.JSON)
                .post("/api/samples")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", is(List.of("body")));
    }

    @Test
    void anInvalidParameterIsNamedAsTheCallerKnowsIt() {
        given().get("/api/samples?size=0&page=-1")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", is(List.of("page", "size")));
        given().header("Sample-Key", "long")
                .get("/api/samples/limited?q=long")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", is(List.of("Sample-Key", "q")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1780000000", "1780000000.5", "[2026, 11, 27]", "\"1780000000\"", "\"\"", "true", "{}"})
    void aTimeIsATextOfItsForm(String time) {
        refused("{\"name\":\"a\",\"count\":1,\"at\":" + time + "}").body("errors.field", is(List.of("at")));
        refused("{\"name\":\"a\",\"count\":1,\"day\":" + time + "}").body("errors.field", is(List.of("day")));
    }

    @Test
    void aTimeIsReadAndWrittenInItsForm() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "a \\ud83c\\udfac", "count": 1, "day": "2026-11-27",
                         "at": "2026-11-27T20:15:00+01:00"}""")
                .post("/api/samples")
                .then()
                .statusCode(200)
                .body("name", is("a \ud83c\udfac"), "day", is("2026-11-27"), "at", is("2026-11-27T19:15:00Z"));
    }

    private static ValidatableResponse refused(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/samples")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":\"a\",\"size\":1}]}")
                .post("/api/samples")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors[0].field", is("parts[0].size"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/samples?page=x",
        "/api/samples?page=-1",
        "/api/samples?size=0",
        "/api/samples?size=101",
        "/api/samples?size=99999999999",
        "/api/samples?date=2026-02-30",
        "/api/samples?id=no-uuid",
        "/api/samples?q=%00",
        "/api/samples?q=%ed%a0%80",
        "/api/samples?q=caf%e9",
        "/api/samples/limited?q=%ff",
        "/api/samples/" + ID + "?count=many"
    })
    void aMalformedQueryIsRefused(String path) {
        given().urlEncodingEnabled(false).get(path).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsAProblem() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/samples"))
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[2 * 1024 * 1024]))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("/problems/too-large");
        }
    }
}
