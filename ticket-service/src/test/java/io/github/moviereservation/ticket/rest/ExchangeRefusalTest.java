package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.github.moviereservation.ticket.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused leaves the booking, its seats and its payment as they were. */
@QuarkusTest
class ExchangeRefusalTest extends ExchangeTest {

    @Inject
    BookingRows rows;

    private UUID id;

    @BeforeEach
    void book() {
        id = booked("A1", "A2");
    }

    @AfterEach
    void nothingHasChanged() {
        expectSold(id, showtime, "A1", "A2");
        assertThat(bank.keptFrom(Tokens.idOf(ann))).contains(2400L);
        for (var seat : List.of("A3", "P1", "P2")) {
            assertThat(seats.book.isHeld(showtime, seat)).isFalse();
            assertThat(seats.book.isHeld(other, seat)).isFalse();
        }
    }

    @Test
    void badInputNamesItsField() {
        expectInvalid(Map.of("seats", List.of("A3", "A4")), "showtimeId");
        expectInvalid(Map.of("showtimeId", other), "seats");
        expectInvalid(wish(other), "seats");
        expectInvalid(wish(other, "A1", "A1"), "seats");
        expectInvalid(wish(other, "A1", "a2"), "seats[1]");
        expectInvalid(wish(other, "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11"), "seats");
        expectInvalid(Map.of("showtimeId", "x", "seats", List.of("A3", "A4")), "showtimeId");
        var wish = wish(other, "A3", "A4");
        wish.put("payment", Map.of("token", ""));
        expectInvalid(wish, "payment.token");
    }

    @Test
    void theKeyIsNeeded() {
        expectInvalidKey(null);
        expectInvalidKey(" ");
        expectInvalidKey("k".repeat(201));
    }

    @Test
    void whatIsNotTheCallersDoesNotExist() {
        as("bob")
                .header("Idempotency-Key", "key")
                .body(wish(other, "A1", "A2"))
                .post("/api/bookings/{id}/exchange", id)
                .then()
                .spec(Problems.is(404, "not-found"));
        exchange(UUID.randomUUID(), wish(other, "A1", "A2")).then().spec(Problems.is(404, "not-found"));
        exchange(id, wish(UUID.randomUUID(), "A1", "A2")).then().spec(Problems.is(404, "not-found"));
        exchange(id, wish(other, "A1", "Z1")).then().spec(Problems.is(404, "not-found"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(wish(other, "A1", "A2"))
                .post("/api/bookings/{id}/exchange", id)
                .then()
                .spec(Problems.is(401, "unauthorized"));
    }

    @Test
    void theOtherShowtimeMustBeBookable() {
        var started = showtimes.given(Instant.now().minusSeconds(60));
        exchange(id, wish(started, "A1", "A2")).then().spec(Problems.is(410, "showtime-started"));

        showtimes.cancel(other);
        await().untilAsserted(() ->
                exchange(id, wish(other, "A1", "A2")).then().spec(Problems.is(410, "showtime-cancelled")));
    }

    @Test
    void theOtherShowtimeMustBeOfTheSameFilmAndCurrency() {
        var data = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)));
        data.getJsonObject("movie").put("id", UUID.randomUUID().toString());
        exchange(id, wish(showtimes.given(data), "A1", "A2")).then().spec(Problems.is(422, "other-movie"));

        var dear = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)))
                .put("currency", "CHF");
        exchange(id, wish(showtimes.given(dear), "A1", "A2")).then().spec(Problems.is(422, "other-currency"));
    }

    @Test
    void theBookingGetsAsManySeatsAndOthers() {
        exchange(id, wish(other, "A1"))
                .then()
                .spec(Problems.is(422, "seat-count"))
                .body("seats", is(2));
        exchange(id, wish(other, "A1", "A2", "A3")).then().spec(Problems.is(422, "seat-count"));
        exchange(id, wish(showtime, "A2", "A1")).then().spec(Problems.is(422, "nothing-to-exchange"));
    }

    @Test
    void aTicketTypeMustBeSoldThereToo() {
        var order = fromHold(hold("B1"), "tok_ok");
        order.put("types", Map.of("B1", "CHILD"));
        var child = UUID.fromString(book(order).path("id"));
        var data = Showtimes.data(UUID.randomUUID(), 1, Instant.now().plus(Duration.ofDays(2)))
                .put("ticketTypes", new JsonArray());

        exchange(child, wish(showtimes.given(data), "B1")).then().spec(Problems.is(422, "unknown-ticket-type"));
    }

    @Test
    void dearerSeatsNeedAPayment() {
        exchange(id, wish(showtime, "A1", "P1"))
                .then()
                .spec(Problems.is(422, "payment-missing"))
                .body("difference", is(400), "currency", is("EUR"));
        exchange(id, paidWish("tok_what", showtime, "A1", "P1")).then().spec(Problems.is(422, "unknown-payment-token"));
        exchange(id, paidWish("tok_declined", showtime, "A1", "P1")).then().spec(Problems.is(402, "payment-declined"));

        get(id).then().body("exchange", nullValue(), "exchanges", nullValue());
    }

    @Test
    void aSeatThatSomebodyHasIsTaken() {
        seats.book.givenHold(UUID.randomUUID(), other, "A1");

        exchange(id, wish(other, "A1", "A2"))
                .then()
                .spec(Problems.is(409, "seat-taken"))
                .body("seats", is(List.of("A1")));

        assertThat(seats.book.isFree(other, "A2")).isTrue();
    }

    @Test
    void onlyAConfirmedBookingIsExchanged() {
        var pending = rows.given(State.pending(Tokens.idOf(ann), showtime, hold("B1"), "B1"));
        exchange(pending, wish(other, "B1")).then().spec(Problems.is(409, "booking-not-confirmed"));

        var cancelled = booked("B2");
        cancel(cancelled).then().statusCode(200);
        exchange(cancelled, wish(other, "B1")).then().spec(Problems.is(409, "booking-cancelled"));
    }

    @Test
    void itIsTooLateWhenItIsTooLateToCancel() {
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(29)));

        exchange(id, wish(other, "A1", "A2")).then().spec(Problems.is(422, "too-late"));
    }

    @Test
    void whatWasSoldAtTheCounterIsNotExchanged() {
        rows.soldAtCounter(id, Tokens.idOf("sam"));

        withToken(Tokens.admin("ada"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish(other, "A1", "A2"))
                .post("/api/bookings/{id}/exchange", id)
                .then()
                .spec(Problems.is(409, "counter-booking"));

        rows.soldOnline(id);
    }

    private void expectInvalid(Object wish, String field) {
        exchange(id, wish).then().spec(Problems.is(400, "invalid-input")).body("errors.field", hasItem(field));
    }

    private void expectInvalidKey(String key) {
        var request = as(ann).body(wish(other, "A1", "A2"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        request.post("/api/bookings/{id}/exchange", id)
                .then()
                .spec(Problems.is(400, "invalid-input"))
                .body("errors.field", hasItem("Idempotency-Key"));
    }
}
