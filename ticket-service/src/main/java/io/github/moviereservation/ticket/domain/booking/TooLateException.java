package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

public class TooLateException extends BusinessException {

    TooLateException(Duration notice) {
        super(
                Kind.RULE_BROKEN,
                "too-late",
                "A booking can be cancelled or exchanged until "
                        + (notice.isZero() ? "the start" : notice.toMinutes() + " minutes before the start"));
    }
}
