package io.github.moviereservation.user.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.user.support.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RegistrationTest {

    @Test
    void aNewAccountIsACustomersAndShowsNoPassword() {
        var email = Person.newEmail();

        Person.register(email, "a good password", "  Ann Miller ")
                .then()
                .statusCode(201)
                .body("id", notNullValue(), "email", is(email), "name", is("Ann Miller"), "role", is("customer"))
                .body("createdAt", endsWith("Z"))
                .body("$", not(hasKey("password")), "$", not(hasKey("passwordHash")));
    }

    @Test
    void theEmailIsKeptTrimmedAndInLowerCase() {
        var email = Person.newEmail();

        Person.register("  " + email.toUpperCase(Locale.ROOT) + " ", "a good password", "Ann")
                .then()
                .statusCode(201)
                .body("email", is(email));
        Person.login(email, "a good password").then().statusCode(200);
    }

    @Test
    void aTakenEmailIsAProblemWhateverItsCase() {
        var ann = Person.registered();

        Person.register(ann.email().toUpperCase(Locale.ROOT), "another password", "Bob")
                .then()
                .spec(Problems.is(409, "email-taken"));
    }

    @RepeatedTest(5)
    void ofManyEqualRegistrationsExactlyOneWins() throws Exception {
        var email = Person.newEmail();

        var answers = Race.of(
                8, () -> Person.register(email, "a good password", "Ann").statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(7);
    }

    @Test
    void theOtherServicesHearOfIt() {
        try (var tap = Broker.tap("user.#")) {
            var ann = Person.registered();

            var event = tap.await("user.registered.v1", ann.id());

            Contracts.assertSameShape(Contracts.sample("user.registered.v1"), event);
            assertThat(event.getJsonObject("data").getString("email")).isEqualTo(ann.email());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "not an address, a good password, Ann, email",
        "'', a good password, Ann, email",
        "ann@example.org, too short, Ann, password",
        "ann@example.org, a good password, '  ', name"
    })
    void whatIsNotValidIsNamed(String email, String password, String name, String field) {
        Person.register(email, password, name)
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void whatIsTooLongIsNotValid() {
        Person.register(Person.newEmail(), "p".repeat(201), "Ann").then().spec(Problems.is(400, "invalid-input"));
        Person.register(Person.newEmail(), "a good password", "n".repeat(101))
                .then()
                .spec(Problems.is(400, "invalid-input"));
        Person.register("a".repeat(300) + "@example.org", "a good password", "Ann")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void nobodyRegistersAsAnAdmin() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", Person.newEmail(), "password", "a good password", "name", "Eve", "role", "admin"))
                .post("/api/auth/register")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void aBodyThatIsNoObjectIsAProblem() {
        for (var body : List.of("", "null", "[]", "{", "\"" + UUID.randomUUID() + "\"")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/auth/register")
                    .then()
                    .spec(Problems.is(400, "invalid-input"));
        }
    }
}
