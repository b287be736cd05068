package io.github.moviereservation.notification.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;

import io.github.moviereservation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What users were told, as they read it. */
public final class Inboxes {

    private Inboxes() {}

    public static ValidatableResponse of(String user) {
        return given().auth()
                .oauth2(Tokens.customer(user))
                .get("/api/notifications")
                .then()
                .statusCode(200);
    }

    private static int sizeOf(String user) {
        return of(user).extract().path("total");
    }

    public static ValidatableResponse await(String user, int size) {
        Awaitility.await("the inbox")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> of(user).body("items", hasSize(size)));
        return of(user);
    }

    /** Nothing more comes. */
    public static void stays(String user, int size) {
        Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> sizeOf(user) == size);
    }
}
