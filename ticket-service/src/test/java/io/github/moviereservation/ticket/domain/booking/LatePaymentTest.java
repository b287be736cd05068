package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request that hangs, and goes on after the recovery job gave its booking up. */
@QuarkusTest
class LatePaymentTest extends BookingTest {

    @Inject
    BookingRows rows;

    @Inject
    Payments payments;

    @Inject
    BookingSteps steps;

    @Test
    void aChargeAfterTheBookingWasGivenUpIsRefused() throws Throwable {
        var id = givenUp();

        var charged = VertxContextSupport.subscribeAndAwait(() -> payments.charge(id, 1200, "EUR", "tok_ok"));

        assertThat(charged).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bank.keptFrom(Tokens.idOf(ann))).isEmpty();
    }

    @Test
    void aStepAfterTheBookingWasGivenUpOwesTheMoneyBack() throws Throwable {
        var id = givenUp();

        var booking = VertxContextSupport.subscribeAndAwait(() -> steps.pay(id));

        assertThat(booking.status).isEqualTo(BookingStatus.FAILED);
        assertThat(booking.owesRefund()).isTrue();
        await().until(() -> rows.statusAndRest(id).equals(List.of("FAILED", "done")));
    }

    @Test
    void aSaleAfterTheBookingWasGivenUpGivesTheSeatsBack() throws Throwable {
        var state = State.pending(Tokens.idOf(ann), showtime, hold("A1"), "A1").paid();
        var id = rows.given(state);
        bank.charged(id, "CAPTURED");
        rows.paidLongAgo(id, 1);
        rows.due(id);
        await().until(() -> rows.statusAndRest(id).equals(List.of("FAILED", "done")));
        var sold = seats.book.givenHold(Tokens.idOf(ann), showtime, "A1");
        VertxContextSupport.subscribeAndAwait(() -> sold(sold, id));

        VertxContextSupport.subscribeAndAwait(() -> steps.confirm(id));

        await().until(() -> seats.book.isFree(showtime, "A1"));
    }

    @Inject
    Seats sales;

    private Uni<?> sold(UUID hold, UUID booking) {
        return sales.confirm(hold, booking, Tokens.idOf(ann));
    }

    private UUID givenUp() {
        var id = rows.given(State.pending(Tokens.idOf(ann), showtime, hold("A1"), "A1"));
        rows.due(id);
        await().until(() -> rows.statusAndRest(id).equals(List.of("FAILED", "done")));
        return id;
    }
}
