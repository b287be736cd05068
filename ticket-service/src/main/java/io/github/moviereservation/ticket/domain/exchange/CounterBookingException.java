package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.web.BusinessException;

public class CounterBookingException extends BusinessException {

    CounterBookingException() {
        super(
                Kind.CONFLICT,
                "counter-booking",
                "What was sold at the counter is exchanged by cancelling it and selling anew");
    }
}
