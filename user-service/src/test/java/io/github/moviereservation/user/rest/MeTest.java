package io.github.moviereservation.user.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.user.support.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest {

    @Test
    void aPersonSeesTheirProfile() {
        var ann = Person.registered();

        ann.asks()
                .get("/api/users/me")
                .then()
                .statusCode(200)
                .body("id", is(ann.id().toString()), "email", is(ann.email()), "role", is("customer"));
    }

    @Test
    void nobodySeesItWithoutAGoodToken() {
        given().get("/api/users/me").then().spec(Problems.is(401, "unauthorized"));
        for (var bad : new String[] {"nonsense", Tokens.forged("ann"), Tokens.expired("ann"), Tokens.customer("ann")}) {
            given().auth().oauth2(bad).get("/api/users/me").then().spec(Problems.is(401, "unauthorized"));
        }
    }

    @Test
    void aTamperedTokenIsRefused() {
        var token = Person.registered().accessToken();
        var tampered = token.substring(0, token.length() - 6) + "AAAAAA";

        given().auth().oauth2(tampered).get("/api/users/me").then().spec(Problems.is(401, "unauthorized"));
    }

    @Test
    void theNameCanBeChanged() {
        var ann = Person.registered();

        ann.asks()
                .body(Map.of("name", " Ann Smith "))
                .patch("/api/users/me")
                .then()
                .statusCode(200)
                .body("name", is("Ann Smith"));
        ann.asks().body("{}").patch("/api/users/me").then().statusCode(200).body("name", is("Ann Smith"));
        ann.asks().get("/api/users/me").then().body("name", is("Ann Smith"));
    }

    @Test
    void theProfileTakesNoBlankNameAndNoRole() {
        var ann = Person.registered();

        ann.asks().body(Map.of("name", " ")).patch("/api/users/me").then().spec(Problems.is(400, "invalid-input"));
        ann.asks().body(Map.of("role", "admin")).patch("/api/users/me").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsTheOtherSessions() {
        var ann = Person.registered();
        var here = ann.login();
        var elsewhere = ann.refreshToken();

        changePassword(here.path("accessToken"), ann.password(), "a better password")
                .then()
                .statusCode(204);

        ann.login().then().statusCode(401);
        Person.login(ann.email(), "a better password").then().statusCode(200);
        Person.refresh(elsewhere).then().spec(Problems.is(401, "session-ended"));
        Person.refresh(here.cookie("refresh_token")).then().statusCode(200);
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        var ann = Person.registered();

        changePassword(ann.accessToken(), "a wrong password", "a better password")
                .then()
                .spec(Problems.is(422, "wrong-password"));

        ann.login().then().statusCode(200);
    }

    @Test
    void guessingTheCurrentPasswordIsThrottled() {
        var ann = Person.registered();
        var token = ann.accessToken();
        for (var failure = 0; failure < 5; failure++) {
            changePassword(token, "a wrong password", "a better password")
                    .then()
                    .statusCode(422);
        }

        changePassword(token, ann.password(), "a better password").then().spec(Problems.is(429, "too-many-attempts"));
    }

    @Test
    void theNewPasswordHasToBeLongEnough() {
        var ann = Person.registered();

        changePassword(ann.accessToken(), ann.password(), "short").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void theExportHasAllPersonalData() {
        var ann = Person.registered();

        ann.asks()
                .get("/api/users/me/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("user.email", is(ann.email()), "sessions", hasSize(1));
    }

    @Test
    void aDeletedAccountIsGoneAndTheOthersHearOfIt() {
        var ann = Person.registered();
        var token = ann.accessToken();
        var refresh = ann.refreshToken();
        try (var tap = Broker.tap("user.#")) {
            given().auth().oauth2(token).delete("/api/users/me").then().statusCode(204);

            var event = tap.await("user.deleted.v1", ann.id());
            Contracts.assertSameShape(Contracts.sample("user.deleted.v1"), event);
            assertThat(event.encode()).doesNotContain(ann.email());
        }

        given().auth().oauth2(token).get("/api/users/me").then().spec(Problems.is(401, "account-gone"));
        given().auth().oauth2(token).delete("/api/users/me").then().spec(Problems.is(401, "account-gone"));
        Person.refresh(refresh).then().statusCode(401);
        ann.login().then().statusCode(401);
        Person.register(ann.email(), "a good password", "Ann").then().statusCode(201);
    }

    private static Response changePassword(String token, String current, String next) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "newPassword", next))
                .put("/api/users/me/password");
    }
}
