package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.CounterTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the counter does not sell; none of it leaves a trace. */
@QuarkusTest
class CounterRefusalTest extends CounterTest {

    @AfterEach
    void nothingIsSold() {
        asSam().get("/api/admin/bookings?showtimeId=" + showtime).then().body("total", is(0));
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void customersSellNothing() {
        as(ann).header("Idempotency-Key", "key")
                .body(sale("CASH", "A1"))
                .post("/api/admin/bookings")
                .then()
                .spec(Problems.is(403, "forbidden"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(sale("CASH", "A1"))
                .post("/api/admin/bookings")
                .then()
                .spec(Problems.is(401, "unauthorized"));
    }

    @Test
    void aSaleNeedsAKey() {
        asSam().body(sale("CASH", "A1"))
                .post("/api/admin/bookings")
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", contains("Idempotency-Key"));
        sell("x".repeat(201), sale("CASH", "A1")).then().spec(Problems.is(400, "invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARD", "cash", "CHEQUE", ""})
    void anotherMethodIsInvalid(String method) {
        sell(sale(method, "A1")).then().spec(Problems.is(400, "invalid-input"));
    }

    @Test
    void thereIsAPaymentAndNoCard() {
        expectInvalid("payment", null);
        expectInvalid("payment", Map.of());
        expectInvalid("payment", Map.of("method", 1));
        expectInvalid("payment", Map.of("method", "CASH", "token", "tok_ok"));
        expectInvalid("promoCode", "HALF");
    }

    @Test
    void thereAreOneToTenSeats() {
        expectInvalid("seats", null);
        expectInvalid("seats", List.of());
        expectInvalid("seats", List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11"));
        expectInvalid("seats", List.of("A1", "A1"));
        expectInvalid("seats", List.of("1A"));
        expectInvalid("showtimeId", null);
        expectInvalid("holdId", UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a@", "a b@example.org", "a\u0000@example.org"})
    void anEmailIsOne(String email) {
        expectInvalid("email", email);
    }

    @Test
    void typesBelongToTheSeats() {
        var order = sale("CASH", "A1");
        order.put("types", Map.of("A2", "CHILD"));
        sell(order).then().spec(Problems.is(422, "seat-not-in-booking"));
        order.put("types", Map.of("A1", "DOG"));
        sell(order).then().spec(Problems.is(422, "unknown-ticket-type"));
    }

    @Test
    void aShowtimeThatHasBegunIsOver() {
        showtimes.moveTo(showtime, Instant.now().minus(Duration.ofMinutes(1)));

        sell(sale("CASH", "A1")).then().spec(Problems.is(410, "showtime-started"));
    }

    @Test
    void somebodyElsesHoldIsUnknown() {
        var hold = hold("B1");
        var order = Map.of("holdId", hold, "payment", Map.of("method", "CASH"));

        sell(order).then().spec(Problems.is(404, "not-found"));
        assertThat(seats.book.isHeld(showtime, "B1")).isTrue();
    }

    @Test
    void anUnknownShowtimeIsUnknown() {
        var order = sale("CASH", "A1");
        order.put("showtimeId", UUID.randomUUID());

        sell(order).then().spec(Problems.is(404, "not-found"));
        withToken(Tokens.admin("ada"))
                .header("Idempotency-Key", "key")
                .body("null")
                .post("/api/admin/bookings")
                .then()
                .spec(Problems.is(400, "invalid-input"));
    }

    private void expectInvalid(String field, Object value) {
        var order = sale("CASH", "A1");
        if (value == null) {
            order.remove(field);
        } else {
            order.put(field, value);
        }
        sell(order).then().spec(Problems.is(400, "invalid-input"));
    }
}
