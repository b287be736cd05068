package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;

public class ScreenChangeException extends BusinessException {

    ScreenChangeException() {
        super(Kind.RULE_BROKEN, "screen-change", "A showtime stays in its theater: cancel it and schedule a new one");
    }
}
