package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.Timers;
import io.github.moviereservation.ticket.domain.seats.Seats;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Gives back what a failed or cancelled booking owes: the money and the seats. */
@ApplicationScoped
class Undoing {

    private final BookingSteps steps;
    private final PaymentDesk payments;
    private final Seats seats;
    private final BookingConfig config;

    Undoing(BookingSteps steps, PaymentDesk payments, Seats seats, BookingConfig config) {
        this.steps = steps;
        this.payments = payments;
        this.seats = seats;
        this.config = config;
    }

    /** Never fails because of the bank or seat-service: what does not work now is tried again later. */
    Uni<Booking> settle(Booking booking) {
        return refund(booking).chain(this::release);
    }

    private Uni<Booking> refund(Booking booking) {
        if (!booking.owesRefund()) {
            return Uni.createFrom().item(booking);
        }
        return later(
                Timers.atMost(config.paymentTimeout(), repay(booking)),
                amount -> steps.refunded(booking.id, amount),
                booking.id);
    }

    /** Of a booking that failed, nobody knows for certain what was charged: everything goes back. */
    private Uni<Long> repay(Booking booking) {
        if (booking.status != BookingStatus.CANCELLED) {
            return payments.of(booking).refund(booking.id);
        }
        return booking.refundAmount == 0
                ? Uni.createFrom().item(0L)
                : payments.of(booking).refund(booking.id, booking.id, booking.refundAmount);
    }

    private Uni<Booking> release(Booking booking) {
        if (!booking.releaseDue) {
            return Uni.createFrom().item(booking);
        }
        return later(freeSeats(booking), freed -> steps.released(booking.id), booking.id);
    }

    private Uni<Void> freeSeats(Booking booking) {
        if (booking.status == BookingStatus.CANCELLED) {
            return seats.releaseSold(booking.id);
        }
        var held = seats.release(booking.holdId);
        // A sale whose answer was lost may have taken place.
        return booking.paidAt == null ? held : held.chain(() -> seats.releaseSold(booking.id));
    }

    private <T> Uni<Booking> later(Uni<T> call, Function<T, Uni<Booking>> step, UUID id) {
        return call.onItemOrFailure().transformToUni((result, failure) -> {
            if (failure == null) {
                return step.apply(result);
            }
            Log.warnf("Booking %s could not be undone yet: %s", id, failure);
            return steps.postpone(id);
        });
    }
}
