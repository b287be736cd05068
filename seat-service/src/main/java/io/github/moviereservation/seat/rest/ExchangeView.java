package io.github.moviereservation.seat.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.seat.domain.booking.Exchanged;

/**
 * The hold that a booking has now, with the seats that it kept.
 *
 * @param showtimeVersion of the showtime: moves to another room at this version or an earlier one concern other seats
 */
public record ExchangeView(@JsonUnwrapped BookingHoldView hold, int showtimeVersion) {

    static ExchangeView of(Exchanged exchanged) {
        return new ExchangeView(BookingHoldView.of(exchanged.hold()), exchanged.showtimeVersion());
    }
}
