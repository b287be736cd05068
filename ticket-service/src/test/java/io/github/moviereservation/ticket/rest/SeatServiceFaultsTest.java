package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.github.moviereservation.ticket.support.SeatServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SeatServiceFaultsTest extends BookingTest {

    @Test
    void whenSeatServiceIsDownNothingIsCharged() {
        var hold = hold("A1");
        seats.stop();

        book(fromHold(hold, "tok_ok"))
                .then()
                .spec(Problems.is(503, "seats-unavailable"))
                .header("Retry-After", notNullValue());
        book(ofSeats("tok_ok", "A2")).then().spec(Problems.is(503, "seats-unavailable"));
        as(ann).body(Map.of("holdId", hold))
                .post("/api/bookings/quote")
                .then()
                .spec(Problems.is(503, "seats-unavailable"));

        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 502, 503})
    void anAnswerThatSaysNothingAboutSeatsMeansThatTheyCannotBeReached(int status) {
        var hold = hold("A1");
        seats.failNext("extend", Fault.status(status));

        book(fromHold(hold, "tok_ok")).then().spec(Problems.is(503, "seats-unavailable"));

        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, not-found", "409, seat-taken", "410, hold-expired", "410, showtime-started", "422, lone-seat"})
    void aRefusalIsPassedOn(int status, String code) {
        seats.failNext("hold", Fault.problem(status, code));
        book(ofSeats("tok_ok", "A1")).then().spec(Problems.is(status, code));

        seats.healed();
        seats.failNext("extend", Fault.problem(status, code));
        book(fromHold(hold("A2"), "tok_ok")).then().spec(Problems.is(status, code));

        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();
    }

    @Test
    void aSingleFaultIsOvercome() {
        seats.failTries("hold", 2, Fault.status(503));
        seats.failTries("confirm", 1, Fault.lostAnswer());

        book(ofSeats("tok_ok", "A1")).then().statusCode(201);
    }

    @Test
    void aLostAnswerToAHoldFreesItsSeats() {
        seats.failNext("hold", Fault.lostAnswer());

        book(ofSeats("tok_ok", "A1")).then().spec(Problems.is(503, "seats-unavailable"));

        Awaitility.await().until(() -> seats.book.isFree(showtime, "A1"));
    }

    @Test
    void aTryThatComesAfterTheRefusalOfItsRepetitionHoldsNothing() {
        seats.failTries("hold", 1, Fault.slow(SeatServiceDouble.TOO_LONG));
        seats.failTries("hold", 1, Fault.problem(409, "seat-taken"));

        book(ofSeats("tok_ok", "A1")).then().spec(Problems.is(409, "seat-taken"));

        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> seats.book.isFree(showtime, "A1"));
    }

    @Test
    void anAnswerThatTakesTooLongMeansThatSeatsCannotBeReached() {
        var hold = hold("A1");
        seats.failNext("find", Fault.slow(SeatServiceDouble.TOO_LONG));

        book(fromHold(hold, "tok_ok")).then().spec(Problems.is(503, "seats-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPaidBookingWhoseSaleHasNoAnswerIsFinishedLater(boolean saleHappened) {
        var hold = hold("A1");
        seats.failNext("confirm", saleHappened ? Fault.lostAnswer() : Fault.status(500));

        var id = UUID.fromString(book(fromHold(hold, "tok_ok"))
                .then()
                .statusCode(202)
                .body("status", is("PENDING"))
                .extract()
                .path("id"));

        awaitStatus(id, "CONFIRMED");
        assertThat(seats.book.buyerOf(showtime, "A1")).isEqualTo(id);
        assertThat(bank.statusOf(id)).isEqualTo("CAPTURED");
    }

    @Test
    void seatsThatCouldNotBeFreedAreFreedLater() {
        seats.failNext("release", Fault.status(500));

        book(ofSeats("tok_declined", "A1")).then().spec(Problems.is(402, "payment-declined"));

        Awaitility.await().until(() -> seats.book.isFree(showtime, "A1"));
    }

    @Test
    void aHoldIsGoneWhenSeatServiceSaysSo() {
        seats.failNext("find", Fault.problem(410, "hold-expired"));

        book(fromHold(hold("A1"), "tok_ok")).then().spec(Problems.is(410, "hold-expired"));
    }
}
