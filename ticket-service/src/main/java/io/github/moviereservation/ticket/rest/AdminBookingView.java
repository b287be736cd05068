package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.ticket.domain.booking.Booking;
import java.util.UUID;

/**
 * A booking as staff sees it: with its buyer.
 *
 * @param userId absent for a walk-in, who has no account
 * @param soldBy the member of staff who sold it at the counter; absent for what customers buy themselves
 * @param email absent when a walk-in left none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminBookingView(
        UUID userId,
        UUID soldBy,
        String email,
        @JsonUnwrapped BookingView booking) {

    static AdminBookingView of(Booking booking) {
        var soldBy = booking.sale.soldBy;
        return new AdminBookingView(
                soldBy == null ? booking.userId : null, soldBy, booking.email, BookingView.of(booking));
    }
}
