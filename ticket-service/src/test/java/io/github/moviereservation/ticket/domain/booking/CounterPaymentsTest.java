package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.CounterTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sales that were cut off: each test starts from the rows that a process left when it was killed. */
@QuarkusTest
class CounterPaymentsTest extends CounterTest {

    @Inject
    BookingRows rows;

    @Inject
    CounterPayments till;

    @Test
    void killedBeforeTheMoneyWasTaken() {
        var id = pending();

        expectEnd(id, "FAILED");

        asSam().get("/api/bookings/{id}", id).then().body("refund", nullValue());
        assertThat(charge(id)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void killedAfterTheMoneyWasTaken() {
        var id = pending();
        assertThat(charge(id)).isEqualTo(PaymentStatus.CAPTURED);

        expectEnd(id, "CONFIRMED");

        assertThat(seats.book.buyerOf(showtime, "A1")).isEqualTo(id);
        assertThat(charge(id)).isEqualTo(PaymentStatus.CAPTURED);
    }

    @Test
    void killedBeforeTheMoneyWasHandedBack() {
        var id = pending();
        charge(id);
        rows.giveUp(id);

        expectEnd(id, "FAILED");

        asSam().get("/api/bookings/{id}", id).then().body("refund.amount", is(1200), "refund.status", is("REFUNDED"));
    }

    private UUID pending() {
        var hold = seats.book.givenHold(Tokens.idOf(sam), showtime, "A1");
        var id = rows.given(State.pending(Tokens.idOf(sam), showtime, hold, "A1"));
        rows.soldAtCounter(id, Tokens.idOf(sam));
        return id;
    }

    private PaymentStatus charge(UUID id) {
        return till.charge(id, 1200, "EUR", null).await().atMost(Duration.ofSeconds(5));
    }

    private void expectEnd(UUID id, String status) {
        rows.due(id);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.statusAndRest(id).equals(List.of(status, "done")));
    }
}
