package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.payment.PaymentDeclinedException;
import io.github.moviereservation.ticket.domain.payment.PaymentUnavailableException;
import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.seats.HoldExpiredException;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.github.moviereservation.ticket.domain.seats.SeatsUnavailableException;
import io.github.moviereservation.web.BusinessException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Leads a booking to its end: seats, payment, sale, and back again where one of them fails. No transaction is open
 * while it talks to seat-service or the bank; whatever it leaves unfinished, it can resume from the state in the
 * database.
 */
@ApplicationScoped
class BookingProcess {

    private final BookingSteps steps;
    private final Seats seats;
    private final PaymentDesk payments;
    private final Charges charges;
    private final Undoing undoing;
    private final BookingConfig config;

    BookingProcess(
            BookingSteps steps,
            Seats seats,
            PaymentDesk payments,
            Charges charges,
            Undoing undoing,
            BookingConfig config) {
        this.steps = steps;
        this.seats = seats;
        this.payments = payments;
        this.charges = charges;
        this.undoing = undoing;
        this.config = config;
    }

    /** From a booking just opened. */
    Uni<Booking> run(Booking opened, BookingOrder order) {
        return secure(opened, order)
                .chain(booking -> booking.status == BookingStatus.PENDING ? charge(booking, order) : then(booking));
    }

    /** From wherever a booking was cut off. */
    Uni<Booking> resume(Booking booking) {
        return switch (booking.status) {
            case PENDING -> (isFree(booking) ? steps.pay(booking.id) : lookUpPayment(booking)).chain(this::then);
            case PAID, FAILED, CANCELLED, CONFIRMED -> then(booking);
        };
    }

    private Uni<Booking> lookUpPayment(Booking booking) {
        return charges.lookUp(payments.of(booking), booking.id, booking.createdAt)
                .chain(outcome -> charged(booking, outcome));
    }

    private Uni<Booking> abandon(Booking booking) {
        return steps.abandon(booking.id, Failure.of(new PaymentLostException()));
    }

    /** Makes sure that the seats stay held while the payment runs. */
    private Uni<Booking> secure(Booking booking, BookingOrder order) {
        var secured = booking.ownHold
                ? seats.hold(
                        booking.holdId,
                        booking.userId,
                        booking.showtime.id,
                        order.seats(),
                        order.accessible(),
                        order.staff())
                : seats.extend(booking.holdId, booking.id);
        return secured.onItemOrFailure().transformToUni((hold, refusal) -> switch (refusal) {
            case null -> priced(booking, hold, order);
            // The hold may exist all the same: without an answer, and when an earlier try comes after the refused one.
            case BusinessException e -> steps.fail(booking.id, Failure.of(e), booking.ownHold);
            default -> Uni.createFrom().failure(refusal);
        });
    }

    private Uni<Booking> priced(Booking booking, Hold hold, BookingOrder order) {
        if (!booking.ownHold) {
            return Uni.createFrom().item(booking);
        }
        try {
            return steps.price(booking.id, PriceList.price(hold, order.types(), booking.showtime));
        } catch (ShowtimeNotReadyException e) {
            return steps.fail(booking.id, Failure.of(e), true);
        }
    }

    private Uni<Booking> charge(Booking booking, BookingOrder order) {
        if (isFree(booking)) {
            return steps.pay(booking.id).chain(this::then);
        }
        return charges.charge(payments.of(booking), booking.id, booking.total, booking.currency, order.paymentToken())
                .chain(outcome -> charged(booking, outcome))
                .chain(this::then);
    }

    private Uni<Booking> charged(Booking booking, Charges.Outcome outcome) {
        return switch (outcome) {
            case CAPTURED -> steps.pay(booking.id);
            case DECLINED -> decline(booking);
            case UNAVAILABLE -> steps.fail(booking.id, Failure.of(new PaymentUnavailableException()), booking.ownHold);
            case OPEN -> steps.postpone(booking.id);
            case LOST -> abandon(booking);
        };
    }

    private Uni<Booking> decline(Booking booking) {
        return steps.fail(booking.id, Failure.of(new PaymentDeclinedException()), booking.ownHold);
    }

    /** A promo code or ticket types took everything off: no bank is asked. */
    private static boolean isFree(Booking booking) {
        return !booking.tickets.isEmpty() && booking.total == 0;
    }

    /** The step that follows from a state in which the payment's result is known. */
    private Uni<Booking> then(Booking booking) {
        if (booking.status != BookingStatus.PAID) {
            return undoing.settle(booking);
        }
        return (isHopeless(booking) ? giveUp(booking) : sell(booking)).chain(undoing::settle);
    }

    /** Time alone proves nothing: this service itself may have been down for all of it. */
    private boolean isHopeless(Booking booking) {
        return booking.attempts > 0
                && booking.paidAt.plus(config.recovery().giveUp()).isBefore(Instant.now());
    }

    private Uni<Booking> giveUp(Booking booking) {
        return steps.abandon(booking.id, Failure.of(new HoldExpiredException()));
    }

    private Uni<Booking> sell(Booking booking) {
        return seats.confirm(booking.holdId, booking.id, booking.userId)
                .onItemOrFailure()
                .transformToUni((sold, refusal) -> switch (refusal) {
                    case null -> steps.confirm(booking.id);
                    case SeatsUnavailableException e -> steps.postpone(booking.id);
                    case BusinessException e -> steps.fail(booking.id, Failure.of(e), true);
                    default -> Uni.createFrom().failure(refusal);
                });
    }
}
