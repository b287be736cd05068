package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class BookingNotConfirmedException extends BusinessException {

    BookingNotConfirmedException() {
        super(Kind.CONFLICT, "booking-not-confirmed", "Only a confirmed booking can be cancelled");
    }
}
