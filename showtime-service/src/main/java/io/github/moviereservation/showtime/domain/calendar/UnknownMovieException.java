package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;
import java.util.UUID;

public class UnknownMovieException extends BusinessException {

    UnknownMovieException(UUID id) {
        super(Kind.RULE_BROKEN, "unknown-movie", "No film " + id + " is known that could be shown");
    }
}
