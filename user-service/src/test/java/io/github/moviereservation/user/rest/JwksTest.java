package io.github.moviereservation.user.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JwksTest {

    @Test
    void thePublicKeysAreForEverybody() {
        given().get("/api/auth/jwks")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("keys", hasSize(1), "keys[0]", aMapWithSize(6))
                .body("keys[0].kty", is("RSA"), "keys[0].use", is("sig"), "keys[0].alg", is("RS256"))
                .body("keys[0].kid", matchesPattern("[A-Za-z0-9_-]{43}"), "keys[0].e", is("AQAB"));
    }

    @Test
    void theServiceIsReadyAndDescribesItself() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/auth/login"));
        given().get("/q/metrics").then().statusCode(200);
    }
}
