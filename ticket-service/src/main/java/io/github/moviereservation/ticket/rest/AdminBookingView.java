package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.ticket.domain.booking.Booking;
import java.util.List;
import java.util.UUID;

/**
 * A booking as staff sees it: with its buyer.
 *
 * @param lostSeats those of its seats that the room lacks which the showtime moved to
 */
public record AdminBookingView(
        UUID userId,
        String email,
        List<String> lostSeats,
        @JsonUnwrapped BookingView booking) {

    static AdminBookingView of(Booking booking) {
        var lost = booking.tickets.stream()
                .filter(ticket -> ticket.seatLost)
                .map(ticket -> ticket.seat)
                .toList();
        return new AdminBookingView(booking.userId, booking.email, lost, BookingView.of(booking));
    }
}
