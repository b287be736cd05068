package io.github.moviereservation.user.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account, and what they do in their browser. */
public record Person(UUID id, String email, String password) {

    private static final String COOKIE = "refresh_token";

    /** A new customer with an e-mail that nobody had before. */
    public static Person registered() {
        var email = newEmail();
        var password = "a good password";
        var answer = register(email, password, "Ann Miller");
        answer.then().statusCode(201);
        return new Person(UUID.fromString(answer.path("id")), email, password);
    }

    /** The admin of the operator's settings. */
    public static Person admin() {
        var answer = login(OperatorSettings.ADMIN_EMAIL, OperatorSettings.ADMIN_PASSWORD);
        answer.then().statusCode(200);
        return new Person(
                UUID.fromString(answer.path("user.id")), OperatorSettings.ADMIN_EMAIL, OperatorSettings.ADMIN_PASSWORD);
    }

    public static String newEmail() {
        return "ann-" + UUID.randomUUID() + "@example.org";
    }

    public static Response register(String email, String password, String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password, "name", name))
                .post("/api/auth/register");
    }

    public static Response login(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/auth/login");
    }

    public static Response loginFrom(String address, String email, String password) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(Map.of("email", email, "password", password))
                .post("/api/auth/login");
    }

    public static Response refresh(String refreshToken) {
        return given().header("X-Requested-With", "fetch")
                .cookie(COOKIE, refreshToken)
                .post("/api/auth/refresh");
    }

    public static Response logout(String refreshToken) {
        return given().header("X-Requested-With", "fetch")
                .cookie(COOKIE, refreshToken)
                .post("/api/auth/logout");
    }

    public Response login() {
        return login(email, password);
    }

    /** The value of a new session's refresh cookie. */
    public String refreshToken() {
        return login().cookie(COOKIE);
    }

    public String accessToken() {
        return login().path("accessToken");
    }

    /** A request with a new access token of this person. */
    public RequestSpecification asks() {
        return given().auth().oauth2(accessToken()).contentType(ContentType.JSON);
    }

    /** Gives this person a role, as the operator's admin. */
    public Person promotedTo(String role) {
        admin().asks()
                .body(Map.of("role", role))
                .put("/api/users/{id}/role", id)
                .then()
                .statusCode(200);
        return this;
    }
}
