package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentTest extends BookingTest {

    @Test
    void aDeclinedPaymentLeavesTheHoldToTheCustomer() {
        var hold = hold("A1");

        book(fromHold(hold, "tok_declined")).then().spec(Problems.is(402, "payment-declined"));

        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();
        book(fromHold(hold, "tok_ok")).then().statusCode(201);
    }

    @Test
    void aDeclinedPaymentFreesTheSeatsOfAOneCallBooking() {
        book(ofSeats("tok_declined", "A1")).then().spec(Problems.is(402, "payment-declined"));

        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void anUnknownTokenIsAProblem() {
        book(fromHold(hold("A1"), "4242 4242 4242 4242")).then().spec(Problems.is(422, "unknown-payment-token"));
        assertThat(seats.book.isHeld(showtime, "A1")).isTrue();
    }

    @Test
    void aSlowPaymentIsAwaited() {
        book(fromHold(hold("A1"), "tok_slow")).then().statusCode(201).body("status", is("CONFIRMED"));
    }

    @Test
    void aPaymentWithoutAnswerIsPendingAndSettledLater() {
        var order = fromHold(hold("A1"), "tok_timeout");

        var id = UUID.fromString(book("key", order)
                .then()
                .statusCode(202)
                .body("status", is("PENDING"), "tickets", empty(), "seats.size()", is(1))
                .extract()
                .path("id"));

        awaitStatus(id, "CONFIRMED");
        assertThat(seats.book.buyerOf(showtime, "A1")).isEqualTo(id);
        book("key", order).then().statusCode(201).body("id", is(id.toString()), "tickets.size()", is(1));
    }

    @Test
    void aHoldWithAPaymentUnderWayCannotBeBookedAgain() {
        var hold = hold("A1");
        book(fromHold(hold, "tok_timeout")).then().statusCode(202);

        book(fromHold(hold, "tok_ok")).then().spec(Problems.is(409, "hold-booked"));
    }

    @Test
    void paymentThatComesBackAfterTheHoldIsGoneGetsTheSeatsWhenTheyAreStillFree() {
        var hold = hold("A1");
        var id = UUID.fromString(book(fromHold(hold, "tok_timeout"))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        seats.book.expire(hold);

        awaitStatus(id, "CONFIRMED");
    }

    @Test
    void seatsThatAreGoneAfterThePaymentAreRefundedAtOnce() {
        var hold = hold("A1");
        seats.failNext("confirm", Fault.problem(410, "hold-expired"));

        try (var tap = Broker.tap("booking.#")) {
            book(fromHold(hold, "tok_ok"))
                    .then()
                    .spec(Problems.is(410, "hold-expired"))
                    .body("detail", containsString("your payment was refunded"));

            var failed = tap.await(event -> event.getString("type").equals("booking.failed.v1")
                    && event.getJsonObject("data").getString("showtimeId").equals(showtime.toString()));
            var id = UUID.fromString(failed.getString("subject"));
            assertThat(failed.getJsonObject("data").getString("reason")).isEqualTo("hold-expired");
            assertThat(failed.getJsonObject("data").getLong("refund")).isEqualTo(1200);
            assertThat(failed.getJsonObject("data").getString("currency")).isEqualTo("EUR");
            assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
            get(id).then().body("status", is("FAILED"), "refund.status", is("REFUNDED"), "refund.amount", is(1200));
        }
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }
}
