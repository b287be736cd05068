package io.github.moviereservation.theater.support;

import static io.restassured.RestAssured.given;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A chain's theaters and screens as an admin enters them. Names are unique, so tests do not meet. */
public final class Chain {

    private Chain() {}

    public static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().replace("-", "");
    }

    public static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.admin("ada")).contentType(ContentType.JSON);
    }

    /** A valid body, free to change. */
    public static Map<String, Object> theater() {
        var body = new HashMap<String, Object>();
        body.put("name", unique("Odeon"));
        body.put("address", "Calle Mayor 1");
        body.put("city", "Málaga");
        body.put("timezone", "Europe/Madrid");
        return body;
    }

    /** A valid body, free to change. */
    public static Map<String, Object> screen() {
        var body = new HashMap<String, Object>();
        body.put("name", unique("Screen"));
        body.put("formats", List.of("2D", "3D"));
        body.put("layout", layout(row("A", "STANDARD", null, "WHEELCHAIR", "COMPANION"), row("B", "PREMIUM")));
        return body;
    }

    @SafeVarargs
    public static Map<String, Object> layout(Map<String, Object>... rows) {
        return Map.of("rows", List.of(rows));
    }

    /** Numbers from 1; null is a gap. */
    public static Map<String, Object> row(String label, String... kinds) {
        var seats = new ArrayList<Map<String, Object>>();
        for (var kind : kinds) {
            seats.add(seat(seats.size() + 1, kind));
        }
        return rowOf(label, seats);
    }

    public static Map<String, Object> rowOf(String label, List<Map<String, Object>> seats) {
        var row = new HashMap<String, Object>();
        row.put("label", label);
        row.put("seats", seats);
        return row;
    }

    public static Map<String, Object> seat(Integer number, String kind) {
        var seat = new HashMap<String, Object>();
        seat.put("number", number);
        seat.put("kind", kind);
        return seat;
    }

    public static UUID createTheater() {
        return idOf(admin().body(theater()).post("/api/theaters"));
    }

    public static UUID createScreen(UUID theater) {
        return idOf(post(theater, screen()));
    }

    public static Response post(UUID theater, Map<String, Object> screen) {
        return admin().body(screen).post("/api/theaters/{id}/screens", theater);
    }

    public static Response put(UUID screen, Map<String, Object> body) {
        return admin().body(body).put("/api/screens/{id}", screen);
    }

    public static UUID idOf(Response created) {
        return UUID.fromString(
                created.then().log().ifError().statusCode(201).extract().path("id"));
    }

    /** The event of showtime-service, with what matters here changed. */
    public static JsonObject showtime(String type, UUID showtime, UUID screen, long version, Instant startsAt) {
        var event =
                Contracts.sample(type).put("id", UUID.randomUUID().toString()).put("subject", showtime.toString());
        var data = event.getJsonObject("data")
                .put("showtimeId", showtime.toString())
                .put("version", version);
        if (data.containsKey("screen")) {
            data.getJsonObject("screen").put("id", screen.toString());
            data.put("startsAt", startsAt.toString());
        }
        return event;
    }

    public static void publish(String type, UUID showtime, UUID screen, long version, Instant startsAt) {
        Broker.publish(showtime(type, showtime, screen, version, startsAt));
    }
}
