package io.github.moviereservation.ticket.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.PromoCodes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PromoCodeResourceTest {

    private static final String PATH = "/api/admin/promo-codes";

    @Test
    void anAdminMakesReadsAndSwitchesOffACode() {
        var promo = PromoCodes.percent(25);
        promo.put("validUntil", "2027-01-01T00:00:00Z");
        promo.put("usageLimit", 5);
        promo.put("code", promo.get("code").toString().toLowerCase(Locale.ROOT));
        Map<String, Object> made = PromoCodes.create(promo)
                .then()
                .statusCode(201)
                .body("active", is(true), "used", is(0), "createdAt", notNullValue())
                .body("code", is(promo.get("code").toString().toUpperCase(Locale.ROOT)))
                .extract()
                .path("");

        var id = made.get("id");
        as(Tokens.admin("ada"))
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("percentOff", is(25), "validUntil", is("2027-01-01T00:00:00Z"), "usageLimit", is(5));
        as(Tokens.admin("ada"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id), "total", greaterThanOrEqualTo(1));

        var off = new HashMap<>(made);
        off.put("active", false);
        as(Tokens.admin("ada"))
                .body(off)
                .put(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("active", is(false));
    }

    @Test
    void twoCodesThatDifferInCaseOnlyAreAConflict() {
        var promo = PromoCodes.percent(10);
        var other = PromoCodes.percent(10);
        PromoCodes.create(promo).then().statusCode(201);
        String id = PromoCodes.create(other).then().statusCode(201).extract().path("id");

        other.put("code", promo.get("code").toString().toLowerCase(Locale.ROOT));

        PromoCodes.create(other).then().spec(Problems.is(409, "promo-code-taken"));
        as(Tokens.admin("ada")).body(other).put(PATH + "/{id}", id).then().spec(Problems.is(409, "promo-code-taken"));
    }

    static Stream<Arguments> badPromoCodes() {
        return Stream.of(
                Arguments.of("code", Map.of("percentOff", 10)),
                Arguments.of("code", Map.of("code", "A B", "percentOff", 10)),
                Arguments.of("code", Map.of("code", "AB", "percentOff", 10)),
                Arguments.of("percentOff", Map.of("code", "ABC")),
                Arguments.of("percentOff", Map.of("code", "ABC", "percentOff", 0)),
                Arguments.of("percentOff", Map.of("code", "ABC", "percentOff", 101)),
                Arguments.of(
                        "percentOff", Map.of("code", "ABC", "percentOff", 10, "amountOff", 100, "currency", "EUR")),
                Arguments.of("amountOff", Map.of("code", "ABC", "amountOff", 0, "currency", "EUR")),
                Arguments.of("currency", Map.of("code", "ABC", "amountOff", 100)),
                Arguments.of("currency", Map.of("code", "ABC", "percentOff", 10, "currency", "EUR")),
                Arguments.of("currency", Map.of("code", "ABC", "amountOff", 100, "currency", "euro")),
                Arguments.of("usageLimit", Map.of("code", "ABC", "percentOff", 10, "usageLimit", 0)),
                Arguments.of("limitPerCustomer", Map.of("code", "ABC", "percentOff", 10, "limitPerCustomer", 0)),
                Arguments.of("movieId", Map.of("code", "ABC", "percentOff", 10, "movieId", "x")),
                Arguments.of(
                        "validFrom",
                        Map.of("code", "ABC", "percentOff", 10, "validFrom", "-999999999-01-01T00:00:00Z")),
                Arguments.of(
                        "validUntil", Map.of("code", "ABC", "percentOff", 10, "validUntil", "+300000-01-01T00:00:00Z")),
                Arguments.of("validUntil", Map.of("code", "ABC", "percentOff", 10, "validUntil", "tomorrow")),
                Arguments.of("usageLimit", Map.of("code", "ABC", "percentOff", 10, "usageLimit", 3_000_000_000L)),
                Arguments.of(
                        "validUntil",
                        Map.of(
                                "code",
                                "ABC",
                                "percentOff",
                                10,
                                "validFrom",
                                "2026-12-01T00:00:00Z",
                                "validUntil",
                                "2026-12-01T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("badPromoCodes")
    void aPromoCodeWithoutSenseIsRefused(String field, Map<String, Object> promo) {
        PromoCodes.create(promo).then().spec(Problems.is(400, "invalid-input")).body("errors.field", contains(field));
    }

    @Test
    void onlyAdminsSeePromoCodes() {
        as(Tokens.staff("sam")).get(PATH).then().spec(Problems.is(403, "forbidden"));
        as(Tokens.customer("ann"))
                .body(PromoCodes.percent(10))
                .post(PATH)
                .then()
                .spec(Problems.is(403, "forbidden"));
        RestAssured.given().get(PATH).then().spec(Problems.is(401, "unauthorized"));
        as(Tokens.admin("ada")).get(PATH + "/{id}", UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        as(Tokens.admin("ada"))
                .body(PromoCodes.percent(10))
                .put(PATH + "/{id}", UUID.randomUUID())
                .then()
                .spec(Problems.is(404, "not-found"));
        as(Tokens.admin("ada")).get(PATH + "?size=0").then().spec(Problems.is(400, "invalid-input"));
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
