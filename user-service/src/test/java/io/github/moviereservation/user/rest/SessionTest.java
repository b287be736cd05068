package io.github.moviereservation.user.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.moviereservation.testing.Infrastructure;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.user.support.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {

    @Test
    void aRefreshGivesTheNextTokens() {
        var ann = Person.registered();
        var first = ann.refreshToken();

        var answer = Person.refresh(first);

        answer.then()
                .statusCode(200)
                .body("user.id", is(ann.id().toString()), "expiresIn", is(900))
                .cookie("refresh_token", detailedCookie().value(not(is(first))).httpOnly(true));
        given().auth()
                .oauth2(answer.path("accessToken"))
                .get("/api/users/me")
                .then()
                .statusCode(200);
        Person.refresh(answer.cookie("refresh_token")).then().statusCode(200);
    }

    @Test
    void aUsedTokenEndsTheWholeSession() {
        var first = Person.registered().refreshToken();
        var second = Person.refresh(first).cookie("refresh_token");

        Person.refresh(first).then().spec(Problems.is(401, "session-ended"));

        Person.refresh(second).then().spec(Problems.is(401, "session-ended"));
    }

    @Test
    void aReuseDoesNotEndTheOtherSessions() {
        var ann = Person.registered();
        var stolen = ann.refreshToken();
        var other = ann.refreshToken();
        Person.refresh(stolen);
        Person.refresh(stolen).then().statusCode(401);

        Person.refresh(other).then().statusCode(200);
    }

    @RepeatedTest(5)
    void aTokenUsedTwiceAtOnceIsGoodOnlyOnce() throws Exception {
        var token = Person.registered().refreshToken();

        var answers = Race.of(6, () -> Person.refresh(token).statusCode());

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 401)
                .hasSize(5);
    }

    @Test
    void aRefreshWithoutItsHeaderOrCookieIsRefused() {
        var token = Person.registered().refreshToken();

        given().cookie("refresh_token", token)
                .post("/api/auth/refresh")
                .then()
                .spec(Problems.is(403, "foreign-request"));
        given().header("X-Requested-With", "XMLHttpRequest")
                .cookie("refresh_token", token)
                .post("/api/auth/refresh")
                .then()
                .spec(Problems.is(403, "foreign-request"));
        given().header("X-Requested-With", "fetch")
                .post("/api/auth/refresh")
                .then()
                .spec(Problems.is(401, "session-ended"));
        Person.refresh("nonsense").then().spec(Problems.is(401, "session-ended"));
        Person.refresh(token).then().statusCode(200);
    }

    @Test
    void afterALogoutTheTokenIsWorthlessAndTheCookieGone() {
        var token = Person.registered().refreshToken();

        Person.logout(token)
                .then()
                .statusCode(204)
                .cookie("refresh_token", detailedCookie().value("").maxAge(0).path("/api/auth"));

        Person.refresh(token).then().statusCode(401);
        Person.logout(token).then().statusCode(204);
    }

    @Test
    void aLogoutNeedsItsHeaderButNoCookie() {
        given().post("/api/auth/logout").then().spec(Problems.is(403, "foreign-request"));
        given().header("X-Requested-With", "fetch")
                .post("/api/auth/logout")
                .then()
                .statusCode(204);
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() throws SQLException {
        var token = Person.registered().refreshToken();
        var database = Infrastructure.database();

        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var query = connection.prepareStatement(
                        "select count(*) filter (where hash = ?), count(*) filter (where hash = sha256(?)) from refresh_token")) {
            query.setBytes(1, token.getBytes(StandardCharsets.UTF_8));
            query.setBytes(2, token.getBytes(StandardCharsets.UTF_8));
            try (var counts = query.executeQuery()) {
                counts.next();
                assertThat(counts.getInt(1)).isZero();
                assertThat(counts.getInt(2)).isEqualTo(1);
            }
        }
    }

    @Test
    void theRefreshedTokenHasTheNewRole() {
        var ann = Person.registered();
        var token = ann.refreshToken();
        ann.promotedTo("staff");

        Person.refresh(token).then().statusCode(200).body("user.role", is("staff"));
    }
}
