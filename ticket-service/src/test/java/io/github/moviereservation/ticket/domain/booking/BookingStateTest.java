package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.ticket.domain.code.TestCodes;
import io.github.moviereservation.ticket.domain.code.TicketCodes;
import io.github.moviereservation.ticket.domain.payment.PaymentDeclinedException;
import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingStateTest {

    private static final Failure DECLINED = Failure.of(new PaymentDeclinedException());

    private final TicketCodes codes = TestCodes.withNewKey();
    private final Instant now = Instant.parse("2026-11-22T18:00:00Z");
    private final Instant later = now.plusSeconds(12);

    @Test
    void theUsualWay() {
        var booking = pending();

        assertThat(booking.pay(now, later)).isTrue();
        assertThat(booking.confirm(now, codes)).isTrue();
        assertThat(booking.cancel(CancelReason.CUSTOMER, 1200, now, later)).isTrue();
        assertThat(booking.refunded(1200)).isTrue();
        booking.released();

        assertThat(booking.status).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.version).isEqualTo(4);
        assertThat(booking.recoverAt).isNull();
    }

    @Test
    void aStepTakenTwiceChangesNothing() {
        var booking = pending();
        booking.pay(now, later);
        booking.confirm(now, codes);
        var code = booking.tickets.getFirst().code;

        assertThat(booking.pay(now, later)).isFalse();
        assertThat(booking.confirm(later, codes)).isFalse();
        assertThat(booking.price(List.of(), later)).isFalse();

        assertThat(booking.tickets.getFirst().code).isEqualTo(code);
        assertThat(booking.version).isEqualTo(3);
    }

    @Test
    void noStepCanBeLeftOut() {
        assertThat(pending().confirm(now, codes)).isFalse();
        assertThat(pending().cancel(CancelReason.CUSTOMER, 1200, now, later)).isFalse();
        assertThat(paid().cancel(CancelReason.CUSTOMER, 1200, now, later)).isFalse();
    }

    @Test
    void aConfirmedBookingCannotFail() {
        var booking = paid();
        booking.confirm(now, codes);

        assertThat(booking.fail(DECLINED, true, now, later)).isFalse();
        assertThat(booking.abandon(DECLINED, now, later)).isFalse();
        assertThat(booking.status).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void aDeclinedBookingOwesNothing() {
        var booking = pending();

        assertThat(booking.fail(DECLINED, false, now, later)).isTrue();

        assertThat(booking.recoverAt).isNull();
        assertThat(booking.refundStatus).isNull();
        assertThat(booking.failure).isEqualTo(DECLINED);
    }

    @Test
    void aPaidBookingThatFailsOwesItsPayment() {
        var booking = paid();

        booking.fail(DECLINED, true, now, later);

        assertThat(booking.owesRefund()).isTrue();
        assertThat(booking.refundAmount).isEqualTo(1200);
        assertThat(booking.recoverAt).isEqualTo(later);
        booking.refunded(1200);
        assertThat(booking.recoverAt).isEqualTo(later);
        booking.released();
        assertThat(booking.recoverAt).isNull();
    }

    @Test
    void aBookingGivenUpBeforeItsPaymentTakesBackWhateverComes() {
        var booking = pending();

        booking.abandon(DECLINED, now, later);

        assertThat(booking.owesRefund()).isTrue();
        assertThat(booking.refundAmount).isNull();
        assertThat(booking.refunded(0)).isFalse();
        assertThat(booking.refundStatus).isNull();
    }

    @Test
    void aPaymentAfterTheEndIsOwedBack() {
        var booking = pending();
        booking.abandon(DECLINED, now, later);
        booking.refunded(0);
        booking.released();

        assertThat(booking.pay(now, later)).isFalse();

        assertThat(booking.owesRefund()).isTrue();
        assertThat(booking.recoverAt).isEqualTo(now);
    }

    private Booking paid() {
        var booking = pending();
        booking.pay(now, later);
        return booking;
    }

    private Booking pending() {
        var showtime = new Showtime();
        showtime.id = UUID.randomUUID();
        showtime.currency = "EUR";
        var order = new BookingOrder(
                UUID.randomUUID(),
                "ann@example.org",
                false,
                "key",
                UUID.randomUUID(),
                null,
                List.of(),
                false,
                Map.of(),
                null,
                PaymentMethod.CARD,
                "tok_ok");
        var booking = new Draft(order, order.holdId(), showtime, List.of()).open(showtime, now, later);
        booking.price(List.of(new PricedSeat("A1", "STANDARD", "ADULT", 1200)), later);
        return booking;
    }
}
