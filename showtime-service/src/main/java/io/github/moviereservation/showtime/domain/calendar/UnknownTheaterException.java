package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Theater;
import io.github.moviereservation.web.BusinessException;
import java.util.UUID;

public class UnknownTheaterException extends BusinessException {

    private UnknownTheaterException(UUID id) {
        super(Kind.RULE_BROKEN, "unknown-theater", "No theater " + id + " is known that could show a film");
    }

    static Theater requireOpen(Theater theater, UUID id) {
        if (theater == null || !theater.isOpen()) {
            throw new UnknownTheaterException(id);
        }
        return theater;
    }
}
