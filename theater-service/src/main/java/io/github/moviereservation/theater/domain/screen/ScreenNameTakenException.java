package io.github.moviereservation.theater.domain.screen;

import io.github.moviereservation.web.BusinessException;

public class ScreenNameTakenException extends BusinessException {

    public ScreenNameTakenException(String name) {
        super(Kind.CONFLICT, "screen-name-taken", "The theater has a screen \"" + name + "\" already");
    }
}
