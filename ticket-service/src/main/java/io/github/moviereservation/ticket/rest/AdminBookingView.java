package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.ticket.domain.booking.Booking;
import java.util.UUID;

/** A booking as staff sees it: with its buyer. */
public record AdminBookingView(
        UUID userId, String email, @JsonUnwrapped BookingView booking) {

    static AdminBookingView of(Booking booking) {
        return new AdminBookingView(booking.userId, booking.email, BookingView.of(booking));
    }
}
