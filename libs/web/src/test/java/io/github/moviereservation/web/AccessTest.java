package io.github.moviereservation.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

    @Test
    void aTokenIsDemandedAndVerified() {
        given().get("/api/samples/me")
                .then()
                .spec(Problems.is(401, "unauthorized"))
                .header("WWW-Authenticate", "Bearer");
        for (var token : new String[] {"nonsense", "a.b.c", Tokens.expired("ann"), Tokens.forged("ann")}) {
            given().auth().oauth2(token).get("/api/samples/me").then().spec(Problems.is(401, "unauthorized"));
        }
    }

    @Test
    void aPublicReadDoesNotMindABadToken() {
        given().auth().oauth2("nonsense").get("/api/samples").then().statusCode(200);
    }

    @Test
    void theRoleDecides() {
        given().auth()
                .oauth2(Tokens.staff("sam"))
                .get("/api/samples/admin")
                .then()
                .spec(Problems.is(403, "forbidden"));
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .get("/api/samples/admin")
                .then()
                .statusCode(200);
    }

    @Test
    void anEndpointWithoutARuleIsClosed() {
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .get("/api/samples/unannotated")
                .then()
                .statusCode(403);
    }

    @Test
    void theCallerIsKnownByTheToken() {
        given().auth()
                .oauth2(Tokens.staff("sam"))
                .get("/api/samples/me")
                .then()
                .statusCode(200)
                .body(
                        "id", is(Tokens.idOf("sam").toString()),
                        "email", is("sam@example.org"),
                        "admin", is(false),
                        "staff", is(true));
    }

    @Test
    void anInternalApiIsForServicesOnly() {
        given().get("/internal/samples").then().spec(Problems.is(401, "unauthorized"));
        given().header("X-Service-Token", Tokens.admin("ada"))
                .get("/internal/samples")
                .then()
                .spec(Problems.is(401, "unauthorized"));
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .get("/internal/samples")
                .then()
                .statusCode(401);
        given().header("X-Service-Token", Tokens.service())
                .get("/internal/samples")
                .then()
                .statusCode(200);
    }
}
