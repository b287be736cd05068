package io.github.moviereservation.seat.support;

import static io.restassured.RestAssured.given;

import io.github.moviereservation.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls of customers and of ticket-service. */
public final class Calls {

    private Calls() {}

    public static Response hold(String token, UUID showtime, String... seats) {
        return as(token)
                .body(Map.of("showtimeId", showtime, "seats", List.of(seats)))
                .post("/api/holds");
    }

    public static Response holdBest(String token, UUID showtime, int count) {
        return holdBest(token, showtime, count, Map.of());
    }

    public static Response holdBest(String token, UUID showtime, int count, Map<String, ?> wishes) {
        var body = new HashMap<String, Object>(wishes);
        body.put("showtimeId", showtime);
        body.put("count", count);
        return as(token).body(body).post("/api/holds/best");
    }

    public static Response loneSeatRule(String token, UUID showtime) {
        return as(token).get("/api/seatmaps/{id}/rules", showtime);
    }

    public static Response setLoneSeatRule(String token, UUID showtime, boolean on) {
        return as(token).body(Map.of("loneSeat", on)).put("/api/seatmaps/{id}/rules", showtime);
    }

    public static Response block(String token, UUID showtime, boolean blocked, String... seats) {
        return as(token)
                .body(Map.of("seats", List.of(seats), "blocked", blocked))
                .put("/api/seatmaps/{id}/blocks", showtime);
    }

    /** A hold that must succeed. */
    public static UUID held(String customer, UUID showtime, String... seats) {
        return idOf(hold(Tokens.customer(customer), showtime, seats)
                .then()
                .statusCode(201)
                .extract()
                .response());
    }

    public static UUID idOf(Response hold) {
        return UUID.fromString(hold.path("id"));
    }

    public static Response get(String token, UUID hold) {
        return as(token).get("/api/holds/{id}", hold);
    }

    public static Response extend(String token, UUID hold) {
        return as(token).post("/api/holds/{id}/extend", hold);
    }

    public static Response release(String token, UUID hold) {
        return as(token).delete("/api/holds/{id}", hold);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification asService() {
        return given().header("X-Service-Token", Tokens.service()).contentType(ContentType.JSON);
    }

    public static Response holdForBooking(UUID hold, String customer, UUID showtime, String... seats) {
        return holdForBooking(hold, customer, showtime, false, seats);
    }

    public static Response holdAtTheCounter(UUID hold, String staff, UUID showtime, String... seats) {
        return holdForBooking(hold, staff, showtime, true, seats);
    }

    private static Response holdForBooking(UUID hold, String user, UUID showtime, boolean staff, String... seats) {
        var body = new HashMap<String, Object>();
        body.put("holdId", hold);
        body.put("userId", Tokens.idOf(user));
        body.put("showtimeId", showtime);
        body.put("seats", List.of(seats));
        if (staff) {
            body.put("staff", true);
        }
        return asService().body(body).post("/internal/holds");
    }

    public static Response extendForPayment(UUID hold, UUID booking) {
        return asService().body(Map.of("bookingId", booking)).post("/internal/holds/{id}/extend", hold);
    }

    public static Response confirm(UUID hold, UUID booking, String customer) {
        return asService()
                .body(Map.of("bookingId", booking, "userId", Tokens.idOf(customer)))
                .post("/internal/holds/{id}/confirm", hold);
    }

    public static Response releaseForBooking(UUID hold) {
        return asService().body(Map.of()).post("/internal/holds/{id}/release", hold);
    }

    public static Response releaseBooking(UUID booking) {
        return asService().post("/internal/bookings/{id}/release", booking);
    }

    public static Response exchange(UUID booking, UUID hold, String customer, String... keep) {
        return asService()
                .body(Map.of("holdId", hold, "userId", Tokens.idOf(customer), "keep", List.of(keep)))
                .post("/internal/bookings/{id}/exchange", booking);
    }

    public static JsonPath map(UUID showtime) {
        return given().get("/api/seatmaps/{id}", showtime)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
