package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import io.github.moviereservation.ticket.domain.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;

/** Who takes and returns the money of which method. */
@ApplicationScoped
class PaymentDesk {

    private final Payments provider;
    private final CounterPayments counter;

    PaymentDesk(Payments provider, CounterPayments counter) {
        this.provider = provider;
        this.counter = counter;
    }

    Payments of(Booking booking) {
        return of(booking.sale.paymentMethod);
    }

    Payments of(PaymentMethod method) {
        return method.isAtCounter() ? counter : provider;
    }
}
