package io.github.moviereservation.theater.domain.theater;

import io.github.moviereservation.web.BusinessException;

public class TheaterInUseException extends BusinessException {

    public TheaterInUseException(String name, long screens) {
        super(
                Kind.CONFLICT,
                "theater-in-use",
                "\"" + name + "\" has " + screens + (screens == 1 ? " screen" : " screens"));
        with("screens", screens);
    }
}
