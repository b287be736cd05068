package io.github.moviereservation.seat.domain;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

/** Too many want the same at once. Nothing was done that the caller may not simply try again. */
public class BusyException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public BusyException() {
        super(Kind.UNAVAILABLE, "busy", "Many people want these seats right now, please try again");
        retryAfter(Duration.ofSeconds(1));
    }

    /** There are many of it just when there is no time for that. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
