package io.github.moviereservation.ticket.domain.booking;

public enum RefundStatus {
    PENDING,
    REFUNDED
}
