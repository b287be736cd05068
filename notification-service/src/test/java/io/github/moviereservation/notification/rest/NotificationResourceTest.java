package io.github.moviereservation.notification.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationResourceTest {

    private final String user = UUID.randomUUID().toString();

    @Test
    void aNewUserHasAnEmptyInbox() {
        inbox("").body("items", hasSize(0), "total", is(0), "unread", is(0), "page", is(0), "size", is(20));
    }

    @Test
    void notificationsComeNewestFirstInPages() {
        var start = Instant.parse("2026-11-01T10:00:00Z");
        var oldest = publish(start);
        var middle = publish(start.plusSeconds(60));
        var newest = publish(start.plusSeconds(120));

        inbox("?size=2")
                .body("items.id", is(List.of(newest, middle)))
                .body("total", is(3), "unread", is(3), "size", is(2));
        inbox("?size=2&page=1").body("items.id", is(List.of(oldest))).body("page", is(1));
    }

    @Test
    void aReadNotificationStaysRead() {
        var id = publish(Instant.now());
        publish(Instant.now());

        markRead(user, id).statusCode(204);
        markRead(user, id).statusCode(204);

        inbox("").body("unread", is(1), "total", is(2), "items.find { it.id == '" + id + "' }.read", is(true));
    }

    @Test
    void anotherUsersNotificationDoesNotExist() {
        var id = publish(Instant.now());

        markRead("stranger", id).spec(Problems.is(404, "not-found"));
        markRead(user, UUID.randomUUID().toString()).spec(Problems.is(404, "not-found"));
        markRead(user, "nonsense").spec(Problems.is(404, "not-found"));

        inbox("").body("unread", is(1));
    }

    @Test
    void nobodyReadsWithoutAToken() {
        get("/api/notifications").then().spec(Problems.is(401, "unauthorized"));
        post("/api/notifications/{id}/read", UUID.randomUUID()).then().spec(Problems.is(401, "unauthorized"));
    }

    @Test
    void aMalformedPageIsAProblem() {
        for (var query : new String[] {"?size=101", "?size=0", "?page=-1", "?page=x"}) {
            request().get("/api/notifications" + query).then().spec(Problems.is(400, "invalid-input"));
        }
    }

    @Test
    void theServiceIsReadyAndDescribesItself() {
        get("/q/health/ready").then().statusCode(200);
        get("/q/openapi").then().body(containsString("/api/notifications/{id}/read"));
        get("/q/metrics").then().body(containsString("cinema_live_sockets"));
    }

    /** Waits until it has come through the broker. */
    private String publish(Instant time) {
        var sample = Contracts.sample("booking.failed.v1")
                .put("id", UUID.randomUUID().toString())
                .put("time", time.toString());
        sample.getJsonObject("data").put("userId", Tokens.idOf(user).toString());
        var id = sample.getString("id");
        Broker.publish(sample);
        Awaitility.await("the notification")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> inbox("").extract().<List<String>>path("items.id").contains(id));
        return id;
    }

    private ValidatableResponse inbox(String query) {
        return request().get("/api/notifications" + query).then().statusCode(200);
    }

    private static ValidatableResponse markRead(String name, String id) {
        return given().auth()
                .oauth2(Tokens.customer(name))
                .post("/api/notifications/{id}/read", id)
                .then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(Tokens.customer(user));
    }
}
