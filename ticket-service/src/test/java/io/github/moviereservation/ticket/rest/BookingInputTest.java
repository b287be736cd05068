package io.github.moviereservation.ticket.rest;

import static org.hamcrest.Matchers.hasItem;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingInputTest extends BookingTest {

    @Test
    void aMissingBlankOrEndlessIdempotencyKeyIsInvalid() {
        var order = fromHold(hold("A1"), "tok_ok");

        as(ann).body(order).post("/api/bookings").then().spec(invalid("Idempotency-Key"));
        book("  ", order).then().spec(invalid("Idempotency-Key"));
        book("k".repeat(201), order).then().spec(invalid("Idempotency-Key"));
        book("k".repeat(200), order).then().statusCode(201);
    }

    static Stream<Map<String, Object>> invalidOrders() {
        var pay = Map.of("token", "tok_ok");
        var showtime = UUID.randomUUID();
        var elevenSeats = IntStream.rangeClosed(1, 11).mapToObj(n -> "A" + n).toList();
        var nulls = new HashMap<String, Object>(Map.of("holdId", showtime, "payment", pay));
        nulls.put("types", Collections.singletonMap("A1", null));
        return Stream.of(
                Map.of(),
                Map.of("payment", pay),
                Map.of("holdId", showtime),
                Map.of("holdId", showtime, "payment", Map.of()),
                Map.of("holdId", showtime, "payment", Map.of("token", " ")),
                Map.of("holdId", showtime, "payment", Map.of("token", "t".repeat(201))),
                Map.of("holdId", "no-uuid", "payment", pay),
                Map.of("holdId", showtime, "showtimeId", showtime, "seats", List.of("A1"), "payment", pay),
                Map.of("holdId", showtime, "seats", List.of("A1"), "payment", pay),
                Map.of("holdId", showtime, "accessible", true, "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("A1"), "accessible", "yes", "payment", pay),
                Map.of("showtimeId", showtime, "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of(), "payment", pay),
                Map.of("showtimeId", showtime, "seats", elevenSeats, "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("A1", "A1"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("1A"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("a1"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of("A0"), "payment", pay),
                Map.of("showtimeId", showtime, "seats", List.of(""), "payment", pay),
                Map.of("showtimeId", showtime, "seats", "A1", "payment", pay),
                Map.of("holdId", showtime, "types", Map.of("A1", ""), "payment", pay),
                Map.of("holdId", showtime, "types", Map.of("??", "CHILD"), "payment", pay),
                Map.of("holdId", showtime, "types", List.of("CHILD"), "payment", pay),
                nulls,
                Map.of("holdId", showtime, "promoCode", "x".repeat(41), "payment", pay),
                Map.of("holdId", showtime, "payment", pay, "price", 1));
    }

    @ParameterizedTest
    @MethodSource("invalidOrders")
    void anInvalidOrderIsRefused(Map<String, Object> order) {
        book(order).then().spec(Problems.is(400, "invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"x\""})
    void aBodyThatIsNoOrderIsRefused(String body) {
        as(ann).header("Idempotency-Key", "k")
                .body(body)
                .post("/api/bookings")
                .then()
                .spec(Problems.is(400, "invalid-input"));
        as(ann).body(body).post("/api/bookings/quote").then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void aQuoteWithoutAHoldIsInvalid() {
        as(ann).body(Map.of()).post("/api/bookings/quote").then().spec(invalid("holdId"));
    }

    private static ResponseSpecification invalid(String field) {
        return new ResponseSpecBuilder()
                .addResponseSpecification(Problems.is(400, "invalid-input"))
                .expectBody("errors.field", hasItem(field))
                .build();
    }
}
