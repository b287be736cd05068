package io.github.moviereservation.ticket.domain.exchange;

/** PENDING → PAID → DONE, and FAILED from either of the first two. */
public enum ExchangeStatus {
    /** Until seats and payment are certain; it can be stopped. */
    PENDING,
    /** seat-service is asked to exchange the seats until it answers. */
    PAID,
    DONE,
    FAILED;

    public boolean isRunning() {
        return this == PENDING || this == PAID;
    }
}
