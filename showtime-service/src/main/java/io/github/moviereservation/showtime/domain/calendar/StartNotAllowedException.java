package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;

public class StartNotAllowedException extends BusinessException {

    StartNotAllowedException(String detail) {
        super(Kind.RULE_BROKEN, "start-not-allowed", detail);
    }
}
