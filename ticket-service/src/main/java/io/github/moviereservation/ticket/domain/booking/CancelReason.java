package io.github.moviereservation.ticket.domain.booking;

public enum CancelReason {
    CUSTOMER,
    ADMIN,
    SHOWTIME_CANCELLED
}
