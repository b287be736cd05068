package io.github.moviereservation.user.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.user.support.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Every test leaves the operator's admin as the only one. */
@QuarkusTest
class LastAdminTest {

    @Test
    void theLastAdminCannotBeDemotedNorLeave() {
        var admin = Person.admin();

        admin.asks()
                .body(Map.of("role", "customer"))
                .put("/api/users/{id}/role", admin.id())
                .then()
                .spec(Problems.is(409, "last-admin"));
        admin.asks().delete("/api/users/me").then().spec(Problems.is(409, "last-admin"));
    }

    @Test
    void anAdminCanGoWhenThereIsAnother() {
        var second = Person.registered().promotedTo("admin");

        second.asks().delete("/api/users/me").then().statusCode(204);
    }

    @RepeatedTest(5)
    void ofTwoAdminsWhoDemoteEachOtherOneStays() throws Exception {
        var first = Person.admin();
        var second = Person.registered().promotedTo("admin");
        var firstToken = first.accessToken();
        var secondToken = second.accessToken();

        var answers = Race.of(List.<Callable<Integer>>of(
                () -> changeRole(firstToken, second.id(), "staff"),
                () -> changeRole(secondToken, first.id(), "staff")));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        if (answers.getLast() == 200) {
            assertThat(changeRole(secondToken, first.id(), "admin")).isEqualTo(200);
            assertThat(changeRole(firstToken, second.id(), "staff")).isEqualTo(200);
        }
    }

    private static int changeRole(String token, UUID id, String role) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("role", role))
                .put("/api/users/{id}/role", id)
                .statusCode();
    }
}
