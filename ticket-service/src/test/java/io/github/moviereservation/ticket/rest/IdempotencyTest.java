package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends BookingTest {

    @Test
    void theSameRequestAnswersTheSameBooking() {
        var order = fromHold(hold("A1"), "tok_ok");

        var first = book("key", order);
        var second = book("key", order);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(bank.keptFrom(Tokens.idOf(ann))).containsExactly(1200L);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAProblem() {
        var hold = hold("A1");
        book("key", fromHold(hold, "tok_ok")).then().statusCode(201);

        book("key", fromHold(hold, "tok_slow")).then().spec(Problems.is(422, "idempotency-key-reused"));
        book("key", ofSeats("tok_ok", "A2")).then().spec(Problems.is(422, "idempotency-key-reused"));
        var withTypes = fromHold(hold, "tok_ok");
        withTypes.put("types", Map.of("A1", "CHILD"));
        book("key", withTypes).then().spec(Problems.is(422, "idempotency-key-reused"));

        var order = ofSeats("tok_ok", "B1");
        book("other", order).then().statusCode(201);
        order.put("accessible", true);
        book("other", order).then().spec(Problems.is(422, "idempotency-key-reused"));
    }

    @Test
    void theSameKeyOfAnotherCustomerIsAnotherKey() {
        book("key", fromHold(hold("A1"), "tok_ok")).then().statusCode(201);
        var hold = seats.book.givenHold(Tokens.idOf("bob"), showtime, "A2");

        as("bob")
                .header("Idempotency-Key", "key")
                .body(fromHold(hold, "tok_ok"))
                .post("/api/bookings")
                .then()
                .statusCode(201);
    }

    @Test
    void aFailedRequestFailsAgainInTheSameWay() {
        var order = fromHold(hold("A1"), "tok_declined");

        book("key", order).then().spec(Problems.is(402, "payment-declined"));
        book("key", order).then().spec(Problems.is(402, "payment-declined"));

        hold("A2");
        var taken = ofSeats("tok_ok", "A2");
        var first = book("other", taken);
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(book("other", taken).asString()).isEqualTo(first.asString());
    }

    @Test
    void afterAnOutageTheSameRequestStartsAnew() {
        var order = fromHold(hold("A1"), "tok_ok");
        seats.failNext("extend", Fault.status(503));
        book("key", order).then().spec(Problems.is(503, "seats-unavailable"));

        seats.healed();

        book("key", order).then().statusCode(201);
    }

    @RepeatedTest(3)
    void twentyIdenticalRequestsOnAHoldMakeOneBookingAndOneCharge() throws Exception {
        var order = fromHold(hold("A1"), "tok_ok");

        expectOneBooking(Race.of(20, () -> book("key", order)));
    }

    @RepeatedTest(3)
    void twentyIdenticalOneCallRequestsMakeOneBookingAndOneCharge() throws Exception {
        var order = ofSeats("tok_ok", "B1");

        expectOneBooking(Race.of(20, () -> book("key", order)));
    }

    @Test
    void identicalRequestsWaitForASlowPayment() throws Exception {
        var order = fromHold(hold("A1"), "tok_slow");

        expectOneBooking(Race.of(5, () -> book("key", order)));
    }

    @RepeatedTest(3)
    void ofManyBookingsOfOneHoldOneIsPaid() throws Exception {
        var order = fromHold(hold("A1"), "tok_ok");

        var answers =
                Race.of(10, () -> book(UUID.randomUUID().toString(), order).statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(9);
        assertThat(bank.keptFrom(Tokens.idOf(ann))).containsExactly(1200L);
    }

    private void expectOneBooking(List<Response> answers) {
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.path("id").toString())
                .containsOnly(answers.getFirst().path("id").toString());
        assertThat(bank.keptFrom(Tokens.idOf(ann))).containsExactly(1200L);
    }
}
