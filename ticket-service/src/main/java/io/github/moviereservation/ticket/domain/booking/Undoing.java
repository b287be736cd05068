package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives back what a failed or cancelled booking owes: the money and the seats. */
@ApplicationScoped
class Undoing {

    private final BookingSteps steps;
    private final PaymentDesk payments;
    private final Repayments repayments;
    private final Seats seats;
    private final BookingConfig config;

    Undoing(BookingSteps steps, PaymentDesk payments, Repayments repayments, Seats seats, BookingConfig config) {
        this.steps = steps;
        this.payments = payments;
        this.repayments = repayments;
        this.seats = seats;
        this.config = config;
    }

    /** Never fails because of the bank or seat-service: what does not work now is tried again later. */
    Uni<Booking> settle(Booking booking) {
        return refund(booking).chain(this::release);
    }

    private Uni<Booking> refund(Booking booking) {
        return booking.owesRefund()
                ? Later.orNow(repay(booking), amount -> steps.refunded(booking.id, amount), booking.id, steps::postpone)
                : Uni.createFrom().item(booking);
    }

    /** Of a booking that failed, nobody knows for certain what was charged: everything goes back. */
    private Uni<Long> repay(Booking booking) {
        var provider = payments.of(booking);
        return booking.status == BookingStatus.CANCELLED
                ? repayments.pay(provider, booking.id, null, booking.refundAmount)
                : Timers.atMost(config.paymentTimeout(), provider.refund(booking.id));
    }

    private Uni<Booking> release(Booking booking) {
        return booking.releaseDue
                ? Later.orNow(freeSeats(booking), freed -> steps.released(booking.id), booking.id, steps::postpone)
                : Uni.createFrom().item(booking);
    }

    private Uni<Void> freeSeats(Booking booking) {
        if (booking.status == BookingStatus.CANCELLED) {
            return seats.releaseSold(booking.id);
        }
        var held = seats.release(booking.holdId);
        // A sale whose answer was lost may have taken place.
        return booking.paidAt == null ? held : held.chain(() -> seats.releaseSold(booking.id));
    }
}
