package io.github.moviereservation.seat.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class BookingHasSeatsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public BookingHasSeatsException() {
        super(Kind.CONFLICT, "booking-has-seats", "The booking has confirmed another hold");
    }
}
