package io.github.moviereservation.ticket.domain.payment;

/** How a booking is paid: by card with a payment provider, or at the counter. */
public enum PaymentMethod {
    CARD,
    CASH,
    TERMINAL;

    public boolean isAtCounter() {
        return this != CARD;
    }
}
