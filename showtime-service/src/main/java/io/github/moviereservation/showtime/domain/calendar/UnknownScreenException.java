package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.web.BusinessException;
import java.util.UUID;

public class UnknownScreenException extends BusinessException {

    private UnknownScreenException(String detail) {
        super(Kind.RULE_BROKEN, "unknown-screen", detail);
    }

    static Screen requireOpen(Screen screen, UUID id) {
        if (screen == null || screen.version == 0 && !screen.deleted) {
            throw new UnknownScreenException("Nothing is known of a screen " + id
                    + ": there is none, or it was made just now and its news is late; then try again in a moment");
        }
        if (!screen.isOpen()) {
            throw new UnknownScreenException("The screen " + id + " shows nothing any more");
        }
        return screen;
    }
}
