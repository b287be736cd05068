package io.github.moviereservation.user.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.user.domain.password.Passwords;
import io.github.moviereservation.user.support.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginTest {

    @Inject
    MeterRegistry metrics;

    @Inject
    Passwords passwords;

    @Test
    void theRightPasswordGivesAnAccessTokenAndARefreshCookie() {
        var ann = Person.registered();

        ann.login()
                .then()
                .statusCode(200)
                .body("tokenType", is("Bearer"), "expiresIn", is(900), "user.email", is(ann.email()))
                .header("Cache-Control", "no-store")
                .cookie(
                        "refresh_token",
                        detailedCookie()
                                .httpOnly(true)
                                .secured(false)
                                .path("/api/auth")
                                .sameSite("Strict")
                                .maxAge(Duration.ofDays(30).toSeconds())
                                .value(matchesPattern("[A-Za-z0-9_-]{43}")));
    }

    @Test
    void theAccessTokenSaysWhoForHowLongAndByWhichKey() {
        var ann = Person.registered();

        var parts = ann.accessToken().split("\\.");
        var header = decoded(parts[0]);
        var claims = decoded(parts[1]);

        assertThat(header.getString("alg")).isEqualTo("RS256");
        assertThat(header.getString("kid"))
                .isEqualTo(given().get("/api/auth/jwks").path("keys[0].kid"));
        assertThat(claims.getString("iss")).isEqualTo("https://cinema.local/issuer");
        assertThat(claims.getString("sub")).isEqualTo(ann.id().toString());
        assertThat(claims.getString("upn")).isEqualTo(ann.email());
        assertThat(claims.getString("name")).isEqualTo("Ann Miller");
        assertThat(claims.getJsonArray("groups")).containsExactly("customer");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(900);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailGetTheSameAnswer() {
        var ann = Person.registered();

        var wrong = Person.login(ann.email(), "a wrong password");
        var unknown = Person.login(Person.newEmail(), "a wrong password");

        wrong.then().spec(Problems.is(401, "bad-credentials"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body().asString()).isEqualTo(wrong.body().asString());
    }

    @Test
    void anUnknownEmailCostsAsMuchWorkAsAWrongPassword() {
        var ann = Person.registered();

        var known = hashesDuring(() -> Person.login(ann.email(), "a wrong password"));
        var unknown = hashesDuring(() -> Person.login(Person.newEmail(), "a wrong password"));

        assertThat(known).isEqualTo(1);
        assertThat(unknown).isEqualTo(1);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        var ann = Person.registered();
        for (var failure = 0; failure < 5; failure++) {
            Person.login(ann.email(), "a wrong password").then().statusCode(401);
        }

        var answer = ann.login();

        answer.then().spec(Problems.is(429, "too-many-attempts"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void failuresOfOneAddressDoNotLockOutAnother() {
        var ann = Person.registered();
        for (var failure = 0; failure < 6; failure++) {
            Person.loginFrom("203.0.113.7", ann.email(), "a wrong password");
        }

        Person.loginFrom("203.0.113.7", ann.email(), ann.password()).then().statusCode(429);
        Person.loginFrom("203.0.113.8", ann.email(), ann.password()).then().statusCode(200);
    }

    @Test
    void whatAClientWritesIntoTheGatewaysHeaderDoesNotHideIt() {
        var ann = Person.registered();
        for (var failure = 0; failure < 5; failure++) {
            Person.loginFrom("9.9.9." + failure + ", 203.0.113.7", ann.email(), "a wrong password");
        }

        Person.loginFrom("9.9.9.9, 203.0.113.7", ann.email(), ann.password())
                .then()
                .spec(Problems.is(429, "too-many-attempts"));
        Person.loginFrom("203.0.113.7, 203.0.113.8", ann.email(), ann.password())
                .then()
                .statusCode(200);
    }

    @Test
    void ourOwnOverloadIsNobodysFailure() {
        var ann = Person.registered();
        var answers = new ArrayList<Integer>();

        while (!answers.contains(429)) {
            if (Collections.frequency(answers, 503) < 5) {
                flood();
            }
            answers.add(Person.login(ann.email(), "a wrong password").statusCode());
        }

        assertThat(answers).contains(503);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
    }

    /** More than can be hashed at once and may wait. */
    private void flood() {
        for (var password = 0; password < 100; password++) {
            passwords.hash("a good password").subscribe().with(hash -> {}, refusal -> {});
        }
    }

    @Test
    void aSuccessForgetsTheFailures() {
        var ann = Person.registered();
        for (var round = 0; round < 2; round++) {
            for (var failure = 0; failure < 4; failure++) {
                Person.login(ann.email(), "a wrong password").then().statusCode(401);
            }
            ann.login().then().statusCode(200);
        }
    }

    @Test
    void guessesAtTheSameMomentAreCountedOneByOne() throws Exception {
        var ann = Person.registered();

        var answers =
                Race.of(20, () -> Person.login(ann.email(), "a wrong password").statusCode());

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
    }

    @Test
    void aFieldThatDoesNotBelongIsRefused() {
        given().contentType("application/json")
                .body("{\"email\":\"a@b.c\",\"password\":\"x\",\"otp\":1}")
                .post("/api/auth/login")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    private long hashesDuring(Supplier<Response> call) {
        var hashing = metrics.get("cinema.password.hashing").timer();
        var before = hashing.count();
        call.get().then().statusCode(401);
        return hashing.count() - before;
    }

    private static JsonObject decoded(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
