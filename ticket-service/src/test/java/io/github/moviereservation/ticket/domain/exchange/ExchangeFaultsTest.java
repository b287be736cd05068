package io.github.moviereservation.ticket.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Partners that are away, answer late, or refuse what was paid for. */
@QuarkusTest
class ExchangeFaultsTest extends CutOffExchangeTest {

    @Test
    void seatsThatAreGoneAfterThePaymentGiveItBack() {
        var exchange = paid("A1", "P1");
        seats.book.expire(exchange.holdId);
        seats.book.givenHold(UUID.randomUUID(), other, "P1");

        expectEnd(exchange, "FAILED");

        expectSold(id, showtime, "A1");
        assertThat(bank.returnedOf(exchange.id)).isEqualTo(400);
        cancel(id).then().statusCode(200).body("refund.amount", is(1200));
    }

    @Test
    void aHoldThatNobodyKnowsAnyMoreIsUndone() {
        var exchange = paid("A1", "P1");
        seats.failTries("exchange", 1, Fault.problem(404, "not-found"));
        seats.failTries("find", 100, Fault.problem(404, "not-found"));

        expectUndone(exchange);

        assertThat(bank.returnedOf(exchange.id)).isEqualTo(400);
    }

    /** A retry's answer that comes back when the exchange was given up for a refusal. */
    @Test
    void aLateAnswerOfAnExchangeThatTookPlaceCounts() {
        var exchange = paid("A1", "P1");
        run(() -> steps.fail(exchange.id, incomplete(), true));

        run(() -> service.exchange(id, exchange.holdId, Tokens.idOf(ann), List.of())
                .chain(sold -> steps.finish(exchange.id, sold)));

        assertThat(exchanges.statusAndRest(exchange.id)).containsExactly("DONE", "done");
        expectSold(id, other, "P1");
    }

    /** The refusal was the answer to a second try; the first one came later, and took place. */
    @Test
    void anExchangeThatOvertookItsRefusalCounts() {
        var exchange = paid("A1", "P1");
        seats.failNext("release", Fault.status(500));
        run(() -> steps.fail(exchange.id, incomplete(), true));
        seats.book.exchange(exchange.holdId, id, List.of());
        cancel(id).then().spec(Problems.is(409, "exchange-running"));

        expectDone(exchange, "P1");

        assertThat(bank.returnedOf(exchange.id)).isNull();
    }

    @Test
    void aSeatServiceThatIsAwayIsAskedUntilItAnswers() {
        id = booked("A1");
        seats.failNext("exchange", Fault.status(500));

        exchange(id, paidWish("tok_ok", other, "P1"))
                .then()
                .statusCode(202)
                .body("exchange.status", is("PENDING"), "exchange.difference", is(400), "seats", is(List.of("A1")));

        awaitSeats(id, "P1");
        expectSold(id, other, "P1");
    }

    @Test
    void anAnswerThatGetsLostDoesNoHarm() {
        id = booked("A1", "A2");
        seats.failTries("exchange", 3, Fault.lostAnswer());

        exchange(id, wish(showtime, "A2", "A3")).then().statusCode(202);

        awaitSeats(id, "A3", "A2");
        expectSold(id, showtime, "A3", "A2");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void aPaymentWithoutAnAnswerIsLookedUp() {
        id = booked("A1");

        exchange(id, paidWish("tok_timeout", other, "P1"))
                .then()
                .statusCode(202)
                .body("seats", is(List.of("A1")));

        awaitSeats(id, "P1");
        assertThat(bank.amountOf(exchanges.only(id))).isEqualTo(400);
    }

    @Test
    void whatFailsAfterTheAnswerIsShown() {
        id = booked("A1");
        seats.failNext("exchange", Fault.status(500));
        exchange(id, paidWish("tok_ok", other, "P1")).then().statusCode(202);
        seats.book.expire(exchanges.holdOf(exchanges.only(id)));
        seats.book.givenHold(UUID.randomUUID(), other, "P1");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(id).then().body("exchange.status", is("FAILED"), "exchange.reason", is("hold-expired")));
        expectSold(id, showtime, "A1");
    }
}
