package io.github.moviereservation.web;

import java.time.Duration;

/** Something that this service cannot do without is away for the moment, such as its database. */
public class UnavailableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(Throwable cause) {
        super(Kind.UNAVAILABLE, "unavailable", "This does not work at the moment, please try again");
        initCause(cause);
        retryAfter(Duration.ofSeconds(2));
    }
}
