package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.github.moviereservation.ticket.support.Fault;
import io.github.moviereservation.ticket.support.SeatMoves;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to the showtimes of an exchange, and at their doors. */
@QuarkusTest
class ExchangeAndShowtimeTest extends ExchangeTest {

    @Inject
    BookingRows rows;

    @Test
    void whoWasExchangedAwayIsNotCancelledWithTheOldShowtime() {
        var id = booked("A1");
        var stays = booked("A2");
        exchange(id, wish(other, "A1")).then().statusCode(200);

        showtimes.cancel(showtime);

        awaitStatus(stays, "CANCELLED");
        expectSold(id, other, "A1");
    }

    @Test
    void theNewShowtimeTakesTheBookingAlongWhenItIsCancelled() {
        var id = booked("A1");
        exchange(id, paidWish("tok_ok", other, "P1")).then().statusCode(200);

        showtimes.cancel(other);

        awaitStatus(id, "CANCELLED");
        awaitBank(id, "REFUNDED");
        awaitBank(exchanges.only(id), "REFUNDED");
        get(id).then().body("refund.amount", is(1600));
    }

    @Test
    void aCancelledShowtimeWinsAgainstAPaymentThatIsAwaited() {
        var id = booked("A1");
        exchange(id, paidWish("tok_timeout", other, "P1")).then().statusCode(202);
        exchanges.dueLater(exchanges.only(id));

        showtimes.cancel(showtime);

        awaitStatus(id, "CANCELLED");
        exchanges.due(exchanges.only(id));
        awaitBank(exchanges.only(id), "REFUNDED");
        get(id).then().body("exchange.status", is("FAILED"), "exchange.reason", is("booking-cancelled"));
        assertThat(seats.book.isFree(other, "P1")).isTrue();
        assertThat(bank.returnedOf(id)).isEqualTo(1200);
    }

    @Test
    void aCancelledShowtimeWaitsForSeatsThatAreBeingExchanged() {
        var id = booked("A1");
        seats.failNext("exchange", Fault.status(500));
        exchange(id, wish(other, "A3")).then().statusCode(202);
        exchanges.dueLater(exchanges.only(id));
        var stays = booked("A2");

        showtimes.cancel(showtime);
        awaitStatus(stays, "CANCELLED");
        assertThat(get(id).<String>path("status")).isEqualTo("CONFIRMED");
        exchanges.due(exchanges.only(id));

        awaitSeats(id, "A3");
        expectSold(id, other, "A3");
    }

    @Test
    void theOldCodeIsVoidAndTheNewOneAdmits() {
        var id = booked("A1");
        var old = codesOf(id).getFirst();
        exchange(id, wish(other, "A2")).then().statusCode(200);
        showtimes.moveTo(other, Instant.now().plus(Duration.ofMinutes(20)));

        scan(old, 422, "replaced");

        withToken(Tokens.staff("sam"))
                .body(Map.of("code", codesOf(id).getFirst()))
                .post("/api/tickets/scan")
                .then()
                .statusCode(200)
                .body("seat", is("A2"), "showtime.id", is(other.toString()));
    }

    @Test
    void aCodeFromBeforeCodesWereSignedIsVoidToo() {
        var id = booked("A1");
        var unsigned =
                UUID.randomUUID().toString().replace("-", "").substring(0, 26).toUpperCase(Locale.ROOT);
        rows.replaceCode(codesOf(id).getFirst(), unsigned);
        exchange(id, wish(other, "A2")).then().statusCode(200);

        scan(unsigned, 422, "unknown");
    }

    @Test
    void nobodyComesInWhileTheSeatsAreBeingExchanged() {
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(40)));
        var id = booked("A1");
        var code = codesOf(id).getFirst();
        seats.failNext("exchange", Fault.status(500));
        exchange(id, wish(other, "A3")).then().statusCode(202);

        scan(code, 422, "exchange-running");

        awaitSeats(id, "A3");
        scan(code, 422, "replaced");
    }

    @Test
    void whoComesInWhileThePaymentIsAwaitedStays() {
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(40)));
        var id = booked("A1");
        exchange(id, paidWish("tok_timeout", other, "P1")).then().statusCode(202);
        var code = codesOf(id).getFirst();

        withToken(Tokens.staff("sam"))
                .body(Map.of("code", code))
                .post("/api/tickets/scan")
                .then()
                .statusCode(200);

        awaitBank(exchanges.only(id), "REFUNDED");
        expectSold(id, showtime, "A1");
        exchange(id, wish(other, "A1")).then().spec(Problems.is(409, "ticket-used"));
    }

    @Test
    void movesOfTheOldShowtimeOrBeforeTheExchangeConcernOtherSeats() {
        var id = booked("A1");
        seats.showtimeIsAt(3);
        exchange(id, wish(other, "A1")).then().statusCode(200);

        publish(showtime, SeatMoves.remapped(9, id, "A1", "D9"));
        publish(other, SeatMoves.remapped(3, id, "A1", "D3"));
        publish(other, SeatMoves.remapped(4, id, "A1", "D4"));

        awaitSeats(id, "D4");
    }

    @Test
    void aMoveThatIsKnownBeforeTheExchangeIsCounts() {
        var id = booked("A1");
        seats.failNext("exchange", Fault.status(500));
        exchange(id, wish(other, "A1")).then().statusCode(202);
        exchanges.dueLater(exchanges.only(id));
        publish(other, SeatMoves.remapped(2, id, "A1", "D4"));
        publish(showtime, SeatMoves.remapped(2, id, "A1", "D1"));
        awaitSeats(id, "D1");

        exchanges.due(exchanges.only(id));

        awaitSeats(id, "D4");
        get(id).then().body("showtime.id", is(other.toString()), "lostSeats", is(List.of()));
    }

    private static void publish(UUID showtime, JsonObject event) {
        event.getJsonObject("data").put("showtimeId", showtime.toString());
        Broker.publish(event);
    }

    private static void scan(String code, int status, String reason) {
        withToken(Tokens.staff("sam"))
                .body(Map.of("code", code))
                .post("/api/tickets/scan")
                .then()
                .spec(Problems.is(status, "ticket-invalid"))
                .body("reason", is(reason));
    }
}
