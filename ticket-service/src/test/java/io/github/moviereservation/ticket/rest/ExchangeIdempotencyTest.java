package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeIdempotencyTest extends ExchangeTest {

    @Test
    void theSameRequestAnswersTheSameExchange() {
        var id = booked("A1");
        var wish = paidWish("tok_ok", other, "P1");

        var first = exchange("key", id, wish);
        var second = exchange("key", id, wish);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        exchanges.only(id);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAProblem() {
        var id = booked("A1");
        exchange("key", id, wish(other, "A1")).then().statusCode(200);

        exchange("key", id, wish(other, "A2")).then().spec(Problems.is(422, "idempotency-key-reused"));
        exchange("key", id, paidWish("tok_ok", other, "A1")).then().spec(Problems.is(422, "idempotency-key-reused"));
        var accessible = wish(other, "A1");
        accessible.put("accessible", true);
        exchange("key", id, accessible).then().spec(Problems.is(422, "idempotency-key-reused"));
    }

    @Test
    void aKeyOfABookingIsAnotherRequests() {
        var id = UUID.fromString(book("key", fromHold(hold("A1"), "tok_ok")).path("id"));

        exchange("key", id, wish(other, "A1")).then().spec(Problems.is(422, "idempotency-key-reused"));
        exchange("other", id, wish(other, "A1")).then().statusCode(200);
        book("other", ofSeats("tok_ok", "A2")).then().spec(Problems.is(422, "idempotency-key-reused"));
    }

    @Test
    void aFailedRequestFailsAgainInTheSameWay() {
        var id = booked("A1");
        var declined = paidWish("tok_declined", other, "P1");

        exchange("key", id, declined).then().spec(Problems.is(402, "payment-declined"));
        exchange("key", id, declined).then().spec(Problems.is(402, "payment-declined"));

        exchanges.only(id);
    }

    @Test
    void afterAnOutageTheSameRequestStartsAnew() {
        var id = booked("A1");
        seats.failNext("hold", Fault.status(503));
        exchange("key", id, wish(other, "A1")).then().spec(Problems.is(503, "seats-unavailable"));

        seats.healed();

        exchange("key", id, wish(other, "A1")).then().statusCode(200);
    }

    @Test
    void identicalRequestsWaitForASlowPayment() throws Exception {
        var id = booked("A1");
        var wish = paidWish("tok_slow", other, "P1");

        var answers = Race.of(5, () -> exchange("key", id, wish));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        exchanges.only(id);
    }

    @Test
    void whileOneRunsThereIsNoOther() {
        var id = booked("A1");
        exchange(id, paidWish("tok_timeout", other, "P1"))
                .then()
                .statusCode(202)
                .body("exchange.status", is("PENDING"));

        exchange(id, wish(other, "A1")).then().spec(Problems.is(409, "exchange-running"));
        cancel(id).then().spec(Problems.is(409, "exchange-running"));
        as(ann).get("/api/bookings/{id}/cancellation", id).then().body("reason", is("exchange-running"));

        awaitSeats(id, "P1");
        cancel(id).then().statusCode(200).body("refund.amount", is(1600));
    }
}
