package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class BookingHasNoSeatsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public BookingHasNoSeatsException() {
        super(Kind.CONFLICT, "booking-has-no-seats", "The booking was cancelled, or never had seats");
    }
}
