package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class NoSeatsTogetherException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NoSeatsTogetherException(boolean split) {
        super(
                Kind.CONFLICT,
                "no-seats-together",
                split ? "There are not that many free seats" : "There are not that many free seats together");
    }
}
