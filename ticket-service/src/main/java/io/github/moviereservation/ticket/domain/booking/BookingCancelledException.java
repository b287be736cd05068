package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class BookingCancelledException extends BusinessException {

    public BookingCancelledException() {
        super(Kind.CONFLICT, "booking-cancelled", "This booking is cancelled already");
    }
}
