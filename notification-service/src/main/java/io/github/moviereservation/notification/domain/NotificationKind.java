package io.github.moviereservation.notification.domain;

public enum NotificationKind {
    BOOKING_CONFIRMED,
    BOOKING_CHANGED,
    BOOKING_CANCELLED,
    BOOKING_FAILED,
    TIME_CHANGED,
    SEATS_CHANGED
}
