package io.github.moviereservation.ticket.support;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of bookings share: a customer and a showtime of their own, and seat-service up. */
public abstract class BookingTest {

    @Inject
    protected Showtimes showtimes;

    @Inject
    protected Bank bank;

    @Inject
    CircuitBreakerMaintenance circuitBreakers;

    protected final String ann = "ann-" + UUID.randomUUID();
    protected UUID showtime;
    protected SeatServiceDouble seats;

    @BeforeEach
    void prepare() {
        seats = SeatServiceDouble.up();
        circuitBreakers.resetAll();
        showtime = showtimes.given();
    }

    protected UUID hold(String... ids) {
        return seats.book.givenHold(Tokens.idOf(ann), showtime, ids);
    }

    protected static Map<String, Object> fromHold(UUID hold, String token) {
        return new HashMap<>(Map.of("holdId", hold, "payment", Map.of("token", token)));
    }

    protected Map<String, Object> ofSeats(String token, String... ids) {
        return new HashMap<>(Map.of("showtimeId", showtime, "seats", List.of(ids), "payment", Map.of("token", token)));
    }

    protected Response book(Object order) {
        return book(UUID.randomUUID().toString(), order);
    }

    protected Response book(String key, Object order) {
        return as(ann).header("Idempotency-Key", key).body(order).post("/api/bookings");
    }

    protected Response quote(Map<String, Object> order) {
        var request = new HashMap<>(order);
        request.remove("payment");
        return as(ann).body(request).post("/api/bookings/quote");
    }

    /** A confirmed booking of Ann's. */
    protected UUID booked(String... ids) {
        return UUID.fromString(book(fromHold(hold(ids), "tok_ok"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    protected Response get(UUID booking) {
        return as(ann).get("/api/bookings/{id}", booking);
    }

    protected List<String> codesOf(UUID booking) {
        return get(booking).path("tickets.code");
    }

    protected Response cancel(UUID booking) {
        return as(ann).post("/api/bookings/{id}/cancel", booking);
    }

    protected void awaitStatus(UUID booking, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(booking).path("status").equals(status));
    }

    protected void awaitBank(UUID booking, String status) {
        await().atMost(Duration.ofSeconds(20)).until(() -> status.equals(bank.statusOf(booking)));
    }

    protected static RequestSpecification as(String customer) {
        return withToken(Tokens.customer(customer));
    }

    protected static RequestSpecification withToken(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
