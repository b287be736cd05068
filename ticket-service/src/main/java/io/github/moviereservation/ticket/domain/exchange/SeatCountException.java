package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.web.BusinessException;

/** Fewer would be a cancellation around its terms. */
public class SeatCountException extends BusinessException {

    SeatCountException(int seats) {
        super(
                Kind.RULE_BROKEN,
                "seat-count",
                "A booking is exchanged for as many seats as it has: %d".formatted(seats));
        with("seats", seats);
    }
}
