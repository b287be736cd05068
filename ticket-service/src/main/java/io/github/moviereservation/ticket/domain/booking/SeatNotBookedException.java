package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;

public class SeatNotBookedException extends BusinessException {

    SeatNotBookedException(String seat) {
        super(
                Kind.RULE_BROKEN,
                "seat-not-in-booking",
                "Seat " + seat + " has a ticket type, but is not among the seats");
    }
}
