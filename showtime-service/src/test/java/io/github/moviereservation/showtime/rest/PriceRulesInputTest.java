package io.github.moviereservation.showtime.rest;

import static io.github.moviereservation.showtime.support.Calendar.asAdmin;
import static io.github.moviereservation.showtime.support.Calendar.with;
import static io.github.moviereservation.showtime.support.PriceLists.path;
import static io.github.moviereservation.showtime.support.PriceLists.rule;
import static io.github.moviereservation.showtime.support.PriceLists.rules;
import static io.github.moviereservation.showtime.support.PriceLists.set;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.showtime.support.Catalogue;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PriceRulesInputTest {

    private final Catalogue catalogue = new Catalogue().publish();

    @BeforeEach
    void theTheaterHasRules() {
        set(catalogue, rules()).then().statusCode(200);
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("basePrices", "basePrices", null),
                Arguments.of("basePrices", "basePrices.STANDARD", Map.of("STANDARD", -1)),
                Arguments.of("basePrices", "basePrices.STANDARD", Map.of("STANDARD", 1_000_000_01)),
                Arguments.of("basePrices", "basePrices", Map.of("THRONE", 1)),
                Arguments.of("holidays", "holidays[0]", List.of("2026-02-30")),
                Arguments.of("holidays", "holidays[0]", List.of(20261225)),
                Arguments.of("holidays", "holidays[0]", List.of("0000-01-01")),
                Arguments.of("holidays", "holidays[0]", List.of("9999-12-31")),
                Arguments.of("holidays", "holidays", Collections.nCopies(401, "2026-12-25")),
                Arguments.of("rules", "rules[0]", Arrays.asList((Object) null)),
                Arguments.of("rules", "rules", Collections.nCopies(101, rule(Map.of("percent", 1)))),
                Arguments.of("rules", "rules[1].name", Collections.nCopies(2, rule(Map.of("percent", 1)))),
                Arguments.of("rules", "rules[0].name", List.of(rule(Map.of("percent", 1, "name", " ")))),
                Arguments.of("rules", "rules[0].name", List.of(rule(Map.of("percent", 1, "name", "x".repeat(101))))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of()))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of("percent", 1, "amount", 1)))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of("percent", -101)))),
                Arguments.of("rules", "rules[0].percent", List.of(rule(Map.of("percent", 1.5)))),
                Arguments.of("rules", "rules[0].amount", List.of(rule(Map.of("amount", Long.MAX_VALUE)))),
                Arguments.of("rules", "rules[0].weekdays", List.of(rule(Map.of("percent", 1, "weekdays", List.of())))),
                Arguments.of(
                        "rules",
                        "rules[0].weekdays[0]",
                        List.of(rule(Map.of("percent", 1, "weekdays", List.of("DAY"))))),
                Arguments.of(
                        "rules", "rules[0].from", List.of(rule(Map.of("percent", 1, "from", "25:00", "to", "26:00")))),
                Arguments.of("rules", "rules[0].to", List.of(rule(Map.of("percent", 1, "from", "10:00")))),
                Arguments.of(
                        "rules", "rules[0].to", List.of(rule(Map.of("percent", 1, "from", "10:00", "to", "10:00")))),
                Arguments.of("rules", "rules[0].holiday", List.of(rule(Map.of("percent", 1, "holiday", "yes")))),
                Arguments.of("surprise", "surprise", 1));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void aFlawedFieldIsNamedAndNothingStored(String name, String field, Object value) {
        set(catalogue, with(rules(), name, value))
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem(containsString(field)));
        asAdmin().get(path(catalogue)).then().body("version", is(1));
    }

    @Test
    void namesMayBeWrittenInAnyScript() {
        var name = "عطلة 🎄 Fête";
        set(catalogue, with(rules(), "rules", List.of(rule(Map.of("percent", 1, "name", name)))))
                .then()
                .statusCode(200);

        asAdmin().get(path(catalogue)).then().body("rules[0].name", is(name));
    }

    @Test
    void onlyAdminsSeeAndSetRules() {
        given().get(path(catalogue)).then().spec(Problems.is(401, "unauthorized"));
        for (var token : List.of(Tokens.customer("ann"), Tokens.staff("sam"))) {
            var caller =
                    given().auth().oauth2(token).contentType(ContentType.JSON).body(rules());
            caller.get(path(catalogue)).then().spec(Problems.is(403, "forbidden"));
            caller.put(path(catalogue)).then().spec(Problems.is(403, "forbidden"));
            caller.post("/api/showtimes/prices/preview").then().spec(Problems.is(403, "forbidden"));
        }
        asAdmin()
                .get("/api/theaters/{id}/price-rules", UUID.randomUUID())
                .then()
                .spec(Problems.is(404, "not-found"));
        asAdmin()
                .body(rules())
                .put("/api/theaters/{id}/price-rules", UUID.randomUUID())
                .then()
                .spec(Problems.is(404, "not-found"));
    }
}
