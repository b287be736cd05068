package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;
import java.util.UUID;

public class UnknownScreenException extends BusinessException {

    UnknownScreenException(UUID id) {
        super(Kind.RULE_BROKEN, "unknown-screen", "No screen " + id + " is known that could show a film");
    }
}
