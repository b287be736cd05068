package io.github.moviereservation.ticket.support;

import io.github.moviereservation.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Promo codes as an admin makes them. */
public final class PromoCodes {

    private PromoCodes() {}

    /** With a code that no other test has. */
    public static Map<String, Object> percent(int percentOff) {
        return new HashMap<>(Map.of("code", newCode(), "percentOff", percentOff));
    }

    public static Map<String, Object> amount(long amountOff, String currency) {
        return new HashMap<>(Map.of("code", newCode(), "amountOff", amountOff, "currency", currency));
    }

    /** The code of one just made. */
    public static String given(Map<String, Object> promo) {
        return create(promo).then().statusCode(201).extract().path("code");
    }

    public static Response create(Object promo) {
        return asAdmin().body(promo).post("/api/admin/promo-codes");
    }

    public static int used(String code) {
        return asAdmin()
                .queryParam("size", 100)
                .get("/api/admin/promo-codes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '" + code + "' }.used");
    }

    private static RequestSpecification asAdmin() {
        return RestAssured.given().auth().oauth2(Tokens.admin("ada")).contentType(ContentType.JSON);
    }

    private static String newCode() {
        return "P-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
