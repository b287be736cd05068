package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class BookingNotConfirmedException extends BusinessException {

    public BookingNotConfirmedException() {
        super(Kind.CONFLICT, "booking-not-confirmed", "This booking is not confirmed");
    }
}
