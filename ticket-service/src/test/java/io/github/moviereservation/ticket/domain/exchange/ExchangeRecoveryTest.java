package io.github.moviereservation.ticket.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test goes as far as a process that was killed between two steps; the job takes it from there. */
@QuarkusTest
class ExchangeRecoveryTest extends CutOffExchangeTest {

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
}
