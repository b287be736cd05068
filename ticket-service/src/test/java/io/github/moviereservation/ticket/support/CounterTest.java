package io.github.moviereservation.ticket.support;

import io.github.moviereservation.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of the counter share: a member of staff of their own. */
public abstract class CounterTest extends BookingTest {

    protected final String sam = "sam-" + UUID.randomUUID();

    protected RequestSpecification asSam() {
        return withToken(Tokens.staff(sam));
    }

    protected Map<String, Object> sale(String method, String... ids) {
        return new HashMap<>(
                Map.of("showtimeId", showtime, "seats", List.of(ids), "payment", Map.of("method", method)));
    }

    protected Response sell(Object order) {
        return sell(UUID.randomUUID().toString(), order);
    }

    protected Response sell(String key, Object order) {
        return asSam().header("Idempotency-Key", key).body(order).post("/api/admin/bookings");
    }

    /** What Sam sold. */
    protected UUID sold(String method, String... ids) {
        return UUID.fromString(
                sell(sale(method, ids)).then().statusCode(201).extract().path("id"));
    }
}
