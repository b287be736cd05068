package io.github.moviereservation.movie.support;

import static io.restassured.RestAssured.given;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The catalogue as an admin fills it. Names are unique, so tests do not meet. */
public final class Catalogue {

    private Catalogue() {}

    public static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().replace("-", "");
    }

    public static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.admin("ada")).contentType(ContentType.JSON);
    }

    /** A new genre's name. */
    public static String genre() {
        var name = unique("Genre");
        admin().body(Map.of("name", name)).post("/api/genres").then().statusCode(201);
        return name;
    }

    /** A valid body, free to change. */
    public static Map<String, Object> movie(String title, String genre) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("description", "A city of the future.");
        body.put("genres", List.of(genre));
        body.put("durationMinutes", 153);
        body.put("certificate", "PG");
        body.put("releaseDate", "1927-01-10");
        body.put("director", "Fritz Lang");
        body.put("cast", List.of("Brigitte Helm", "Gustav Fröhlich"));
        return body;
    }

    public static UUID create(Map<String, Object> movie) {
        return idOf(admin().body(movie).post("/api/movies"));
    }

    public static UUID createMovie() {
        return create(movie(unique("Metropolis"), genre()));
    }

    public static Response get(UUID movie) {
        return given().get("/api/movies/{id}", movie);
    }

    public static UUID idOf(Response created) {
        return UUID.fromString(
                created.then().log().ifError().statusCode(201).extract().path("id"));
    }

    /** The event of showtime-service, with what matters here changed. */
    public static JsonObject showtime(String type, UUID showtime, UUID movie, long version, Instant startsAt) {
        var event =
                Contracts.sample(type).put("id", UUID.randomUUID().toString()).put("subject", showtime.toString());
        var data = event.getJsonObject("data")
                .put("showtimeId", showtime.toString())
                .put("version", version);
        if (data.containsKey("movie")) {
            data.getJsonObject("movie").put("id", movie.toString());
            data.put("startsAt", startsAt.toString());
        }
        return event;
    }

    public static UUID scheduled(UUID movie) {
        var showtime = UUID.randomUUID();
        Broker.publish(showtime(
                "showtime.scheduled.v1", showtime, movie, 1, Instant.now().plus(Duration.ofDays(2))));
        awaitStatus(movie, "SHOWING");
        return showtime;
    }

    public static void awaitStatus(UUID movie, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> get(movie).path("status").equals(status));
    }
}
