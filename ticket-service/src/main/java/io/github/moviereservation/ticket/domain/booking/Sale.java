package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.payment.PaymentMethod;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** How a booking is paid, and at the counter by whom it was sold, and by whom the money was handed back. */
@Embeddable
public class Sale {

    @Enumerated(EnumType.STRING)
    public PaymentMethod paymentMethod;

    /** The member of staff; null for what customers buy themselves. */
    public UUID soldBy;

    /** When the refund left the till; null before. */
    public Instant handedBackAt;

    public UUID handedBackBy;

    static Sale of(BookingOrder order) {
        var sale = new Sale();
        sale.paymentMethod = order.method();
        sale.soldBy = order.method().isAtCounter() ? order.userId() : null;
        return sale;
    }

    public boolean isAtCounter() {
        return soldBy != null;
    }

    void handBack(UUID staff, Instant now) {
        handedBackBy = staff;
        handedBackAt = now;
    }
}
