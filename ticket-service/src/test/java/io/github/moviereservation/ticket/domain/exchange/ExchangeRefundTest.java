package io.github.moviereservation.ticket.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.domain.booking.Repayments;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A difference that is owed goes back once, whoever sees to it. */
@QuarkusTest
class ExchangeRefundTest extends CutOffExchangeTest {

    @Inject
    Repayments repayments;

    @Inject
    Payments payments;

    @RepeatedTest(5)
    void ofManyReplicasAtOnceOneRefundIsMade() throws Exception {
        var exchange = finished();

        var answers = Race.of(8, () -> run(() -> repayments.pay(payments, id, exchange.id, 400)));

        assertThat(answers).containsOnly(400L);
        assertThat(bank.returnedOf(id)).isEqualTo(400);
    }

    @Test
    void aCancellationBeforeTheDifferenceWentBackReturnsTheRest() {
        var exchange = finished();

        cancel(id).then().statusCode(200).body("refund.amount", is(1200), "refund.status", is("REFUNDED"));
        assertThat(bank.returnedOf(id)).isEqualTo(1200);
        expectEnd(exchange, "DONE");

        assertThat(bank.returnedOf(id)).isEqualTo(1600);
    }

    /** From a premium seat to a standard one, with the money still here. */
    private Exchange finished() {
        var exchange = paid("P1", "A1");
        return run(() -> service.exchange(id, exchange.holdId, Tokens.idOf(ann), List.of())
                .chain(sold -> steps.finish(exchange.id, sold)));
    }
}
