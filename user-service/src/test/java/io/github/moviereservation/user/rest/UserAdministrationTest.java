package io.github.moviereservation.user.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.user.support.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserAdministrationTest {

    @Test
    void onlyAdminsSeeTheUsers() {
        given().get("/api/users").then().spec(Problems.is(401, "unauthorized"));
        Person.registered().asks().get("/api/users").then().spec(Problems.is(403, "forbidden"));
        Person.registered().promotedTo("staff").asks().get("/api/users").then().spec(Problems.is(403, "forbidden"));
    }

    @Test
    void usersAreFoundByPartsOfEmailAndNameAndByRole() {
        var ann = Person.registered();
        var part = ann.email().substring(4, 40);

        var asks = Person.admin().asks();

        asks.queryParam("q", part.toUpperCase(Locale.ROOT) + " miller")
                .get("/api/users")
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(ann.id().toString())))
                .body("total", is(1), "page", is(0), "size", is(20));
        asks.queryParam("role", "staff").get("/api/users").then().body("items", hasSize(0));
    }

    @Test
    void usersComeInPages() {
        Person.registered();
        Person.registered();

        Person.admin()
                .asks()
                .queryParam("role", "customer")
                .queryParam("size", 1)
                .queryParam("page", 1)
                .get("/api/users")
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "items.role", everyItem(is("customer")))
                .body("total", greaterThanOrEqualTo(2), "page", is(1), "size", is(1));
    }

    @Test
    void wildcardsAreTakenLiterally() {
        Person.admin().asks().queryParam("q", "%_%").get("/api/users").then().body("total", is(0));
    }

    @Test
    void aMalformedFilterIsAProblem() {
        var asks = Person.admin().asks();

        asks.queryParam("role", "king").get("/api/users").then().spec(Problems.is(400, "invalid-input"));
        Person.admin().asks().queryParam("size", 101).get("/api/users").then().spec(Problems.is(400, "invalid-input"));
        Person.admin().asks().queryParam("page", "x").get("/api/users").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void anAdminChangesARoleAndTheOthersHearOfIt() {
        var ann = Person.registered();
        try (var tap = Broker.tap("user.#")) {
            changeRole(ann.id(), "staff").then().statusCode(200).body("role", is("staff"));

            var event = tap.await("user.role-changed.v1", ann.id());

            Contracts.assertSameShape(Contracts.sample("user.role-changed.v1"), event);
            var data = event.getJsonObject("data");
            assertThat(data.getString("role")).isEqualTo("staff");
            assertThat(data.getString("previousRole")).isEqualTo("customer");
            assertThat(data.getLong("version")).isEqualTo(2);
            assertThat(data.getString("changedBy"))
                    .isEqualTo(Person.admin().id().toString());
        }
    }

    @Test
    void theSameRoleAgainIsNoChange() {
        var ann = Person.registered();
        try (var tap = Broker.tap("user.#")) {
            changeRole(ann.id(), "staff");
            changeRole(ann.id(), "staff").then().statusCode(200).body("role", is("staff"));
            changeRole(ann.id(), "customer");

            tap.await(event -> isOf(ann.id(), event) && versionIn(event) == 3);
            assertThat(tap.received().stream().filter(event -> isOf(ann.id(), event)))
                    .extracting(UserAdministrationTest::versionIn)
                    .containsExactlyInAnyOrder(2L, 3L);
        }
    }

    private static boolean isOf(UUID user, JsonObject event) {
        return event.getString("type").equals("user.role-changed.v1")
                && event.getString("subject").equals(user.toString());
    }

    private static long versionIn(JsonObject event) {
        return event.getJsonObject("data").getLong("version");
    }

    @Test
    void whatIsNoRoleOrNoUserIsAProblem() {
        changeRole(Person.registered().id(), "king").then().spec(Problems.is(400, "invalid-input"));
        changeRole(UUID.randomUUID(), "staff").then().spec(Problems.is(404, "not-found"));
        Person.admin()
                .asks()
                .body(Map.of("role", "staff"))
                .put("/api/users/nonsense/role")
                .then()
                .spec(Problems.is(404, "not-found"));
    }

    private static Response changeRole(UUID id, String role) {
        return Person.admin().asks().body(Map.of("role", role)).put("/api/users/{id}/role", id);
    }
}
