package io.github.moviereservation.ticket.domain.exchange;

import io.github.moviereservation.web.BusinessException;

public class OtherMovieException extends BusinessException {

    OtherMovieException() {
        super(Kind.RULE_BROKEN, "other-movie", "A booking can be exchanged for another showtime of the same film only");
    }
}
