package io.github.moviereservation.ticket.domain.booking;

import java.util.Set;

/** PENDING → PAID → CONFIRMED → CANCELLED, and FAILED from either of the first two. */
public enum BookingStatus {
    PENDING,
    PAID,
    CONFIRMED,
    CANCELLED,
    FAILED;

    private static final Set<BookingStatus> RUNNING = Set.of(PENDING, PAID);
    private static final Set<BookingStatus> VOID = Set.of(CANCELLED, FAILED);

    /** Whether it still has to become a confirmed or a failed booking. */
    public boolean isRunning() {
        return RUNNING.contains(this);
    }

    /** Whether it has come to nothing: neither seats nor a promo code are its own any more. */
    public boolean isVoid() {
        return VOID.contains(this);
    }
}
