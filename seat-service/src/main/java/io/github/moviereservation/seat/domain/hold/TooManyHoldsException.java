package io.github.moviereservation.seat.domain.hold;

import io.github.moviereservation.web.BusinessException;

public class TooManyHoldsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooManyHoldsException(int most) {
        super(
                Kind.CONFLICT,
                "too-many-holds",
                "At most %d holds can be open on one showtime: book or release one first".formatted(most));
    }
}
