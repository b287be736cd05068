package io.github.moviereservation.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged product as {@code ./start} runs it. */
class StackIT {

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.start();
        RestAssured.baseURI = stack.baseUrl().toString();
    }

    @AfterAll
    static void everythingEndsWithTheLauncher() {
        var processes = Arrays.stream(CinemaService.values())
                .map(service -> ProcessHandle.of(stack.pidOf(service.folder())).orElseThrow())
                .toList();

        stack.stop();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void theDemoCatalogueIsOpenForBooking() {
        var showtime = given().get("/api/showtimes?size=1")
                .then()
                .statusCode(200)
                .body("total", greaterThan(100))
                .extract()
                .path("items[0].id");

        given().get("/api/seatmaps/{id}", showtime).then().statusCode(200).body("seats.size()", greaterThan(50));
    }

    @Test
    void theAdminSignsInAndNobodyElseManages() {
        var token = given().contentType("application/json")
                .body(Map.of("email", stack.adminEmail(), "password", stack.adminPassword()))
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");

        given().auth().oauth2((String) token).get("/api/users").then().statusCode(200);
        given().get("/api/users").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void theInsideIsNotReachable() {
        given().get("/q/health").then().statusCode(404).body("type", is("/problems/not-found"));
        given().post("/internal/holds").then().statusCode(404).body("type", is("/problems/not-found"));
    }

    @Test
    void theWebAppIsServed() {
        given().accept("text/html").get("/bookings").then().statusCode(200).body(containsString("<app-root"));
    }

    @Test
    void aKilledServiceComesBack() {
        var before = stack.pidOf("movie-service");

        stack.kill("movie-service");

        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> stack.pidOf("movie-service") != before && stack.healthStatus() == 200);
        given().get("/api/movies").then().statusCode(200).body("total", greaterThan(200));
    }
}
