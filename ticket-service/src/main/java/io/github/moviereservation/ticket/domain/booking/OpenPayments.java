package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.payment.PaymentAction;
import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.github.moviereservation.ticket.domain.payment.PaymentStatus;
import io.github.moviereservation.ticket.domain.payment.Payments;
import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Payments that were asked and wait for the customer or a bank. */
@ApplicationScoped
public class OpenPayments {

    private final BookingReader bookings;
    private final BookingQueue queue;
    private final BookingSteps steps;
    private final PaymentDesk payments;
    private final BookingConfig config;

    OpenPayments(
            BookingReader bookings,
            BookingQueue queue,
            BookingSteps steps,
            PaymentDesk payments,
            BookingConfig config) {
        this.bookings = bookings;
        this.queue = queue;
        this.steps = steps;
        this.payments = payments;
        this.config = config;
    }

    /** What the customer has to do now; null when it is nothing, or when somebody else asks. */
    public Uni<PaymentAction> action(Booking booking, UUID userId) {
        if (booking.status != BookingStatus.PENDING || !booking.userId.equals(userId)) {
            return Uni.createFrom().nullItem();
        }
        return action(payments.of(booking), booking.id);
    }

    /** Of a payment of a difference; never fails. */
    public Uni<PaymentAction> action(UUID exchangeId) {
        return action(payments.of(PaymentMethod.CARD), exchangeId);
    }

    private Uni<PaymentAction> action(Payments provider, UUID paymentId) {
        return Timers.atMost(config.paymentTimeout(), provider.action(paymentId))
                .onFailure()
                .invoke(failure -> Log.warnf("The payment %s does not answer: %s", paymentId, failure))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * The provider says that something has changed. It is asked what: a notice that comes twice, late or in the wrong
     * order does no harm then.
     */
    public Uni<Void> changed(UUID bookingId) {
        return bookings.find(bookingId)
                .chain(booking -> switch (booking.status) {
                    case PENDING -> queue.wake(bookingId);
                    case FAILED -> returnLate(booking);
                    case PAID, CONFIRMED, CANCELLED -> Uni.createFrom().voidItem();
                })
                .onFailure(NotFoundProblem.class)
                .recoverWithNull();
    }

    private Uni<Void> returnLate(Booking booking) {
        return Timers.atMost(config.paymentTimeout(), payments.of(booking).status(booking.id))
                .chain(status -> status == PaymentStatus.CAPTURED
                        ? steps.pay(booking.id).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
