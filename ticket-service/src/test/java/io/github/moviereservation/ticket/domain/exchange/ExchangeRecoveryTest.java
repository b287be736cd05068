package io.github.moviereservation.ticket.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.domain.booking.Failure;
import io.github.moviereservation.ticket.domain.booking.Viewer;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Each test goes as far as a process that was killed between two steps; the job takes it from there. */
@QuarkusTest
class ExchangeRecoveryTest extends ExchangeTest {

    @Inject
    ExchangeSteps steps;

    @Inject
    Seats service;

    private UUID id;

    @Test
    void killedBeforeTheSeatsWereHeld() {
        var exchange = opened("A1", "P1");

        expectUndone(exchange);

        get(id).then().body("exchange", nullValue());
    }

    @Test
    void killedBeforeTheSeatsWerePriced() {
        var exchange = opened("A1", "P1");
        held(exchange);

        expectUndone(exchange);
    }

    @Test
    void killedBeforeThePaymentWasAsked() {
        var exchange = priced("A1", "P1");

        expectUndone(exchange);

        assertThat(bank.statusOf(exchange.id)).isEqualTo("VOIDED");
    }

    @Test
    void killedAfterThePaymentWasTaken() {
        var exchange = priced("A1", "P1");
        bank.charged(exchange.id, "CAPTURED");

        expectDone(exchange, "P1");
    }

    @Test
    void killedAfterThePaymentWasDeclined() {
        var exchange = priced("A1", "P1");
        bank.charged(exchange.id, "DECLINED");

        expectUndone(exchange);
    }

    @Test
    void killedWhereNothingIsToBePaid() {
        expectDone(priced("A1", "A2"), "A2");
    }

    @Test
    void killedBeforeTheSeatsWereExchanged() {
        var exchange = paid("A1", "P1");

        expectDone(exchange, "P1");
    }

    @Test
    void killedAfterTheSeatsWereExchanged() {
        var exchange = paid("A1", "P1");
        seats.book.exchange(exchange.holdId, id, List.of());

        expectDone(exchange, "P1");
    }

    @Test
    void killedBeforeTheDifferenceWentBack() {
        var exchange = paid("P1", "A1");
        run(() -> service.exchange(id, exchange.holdId, Tokens.idOf(ann), List.of())
                .chain(sold -> steps.finish(exchange.id, sold)));
        get(id).then().body("exchanges[0].refundStatus", is("PENDING"), "exchanges[0].difference", is(-400));

        expectDone(exchange, "A1");

        assertThat(bank.returnedOf(id)).isEqualTo(400);
        get(id).then().body("exchanges[0].refundStatus", is("REFUNDED"));
    }

    @Test
    void killedBeforeEverythingWasUndone() {
        var exchange = paid("A1", "P1");
        run(() -> steps.fail(exchange.id, incomplete(), true));

        expectUndone(exchange);

        assertThat(bank.statusOf(exchange.id)).isEqualTo("REFUNDED");
    }

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

    private static Failure incomplete() {
        return Failure.of(new ExchangeIncompleteException());
    }

    private Exchange opened(String from, String to) {
        id = booked(from);
        var order = new ExchangeOrder(
                id, new Viewer(Tokens.idOf(ann), false, false), "key", other, List.of(to), false, "tok_ok");
        return run(() -> steps.open(order));
    }

    private void held(Exchange exchange) {
        run(() -> service.hold(exchange.holdId, Tokens.idOf(ann), other, exchange.seats.added(), false, false));
    }

    private Exchange priced(String from, String to) {
        var exchange = opened(from, to);
        held(exchange);
        return run(() -> service.find(exchange.holdId).chain(hold -> steps.price(exchange.id, hold.lines())));
    }

    private Exchange paid(String from, String to) {
        var exchange = priced(from, to);
        if (exchange.isDearer()) {
            bank.charged(exchange.id, "CAPTURED", exchange.difference());
        }
        return run(() -> steps.pay(exchange.id));
    }

    private void expectDone(Exchange exchange, String seat) {
        expectEnd(exchange, "DONE");
        expectSold(id, other, seat);
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    private void expectUndone(Exchange exchange) {
        expectEnd(exchange, "FAILED");
        expectSold(id, showtime, "A1");
        assertThat(seats.book.isFree(other, "P1")).isTrue();
        exchange(id, wish(other, "A1")).then().statusCode(200);
    }

    private void expectEnd(Exchange exchange, String status) {
        exchanges.due(exchange.id);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(exchanges.statusAndRest(exchange.id)).containsExactly(status, "done"));
    }

    private static <T> T run(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
