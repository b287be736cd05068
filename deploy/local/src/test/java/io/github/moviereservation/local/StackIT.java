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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        var components = Stream.concat(
                        Stream.of("postgres", "rabbitmq", "epmd"),
                        Arrays.stream(CinemaService.values()).map(CinemaService::folder))
                .toList();
        assertThat(components)
                .allSatisfy(component ->
                        assertThat(stack.processesOf(component)).as(component).isNotEmpty());
        var processes = components.stream()
                .flatMap(component -> stack.processesOf(component).stream())
                .toList();
        var nameServerPort = nameServerPort();

        stack.stop();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(stack.home().resolve("run")).isEmptyDirectory();
        assertThat(Ports.isFree("127.0.0.1", nameServerPort))
                .as("no name server of RabbitMQ's own is left")
                .isTrue();
        stack.close();
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

    @Test
    void whenRabbitsStartScriptDiesItsNodeDoesNotStayBesideTheNextOne() {
        var before = stack.processesOf("rabbitmq");
        assertThat(before).contains(stack.broker());

        stack.kill("rabbitmq");

        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> stack.pidOf("rabbitmq") != before.getFirst().pid() && stack.healthStatus() == 200);
        assertThat(before).noneMatch(ProcessHandle::isAlive);
        assertThat(stack.broker().isAlive()).isTrue();
    }

    @Test
    void aKilledNameServerComesBack() {
        var before = stack.pidOf("epmd");

        stack.kill("epmd");

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> stack.pidOf("epmd") != before && stack.healthStatus() == 200);
        assertThat(stack.processesOf("epmd")).hasSize(1);
    }

    private static int nameServerPort() {
        var arguments = List.of(stack.broker().info().arguments().orElseThrow());
        return Integer.parseInt(arguments.get(arguments.indexOf("-epmd_port") + 1));
    }
}
