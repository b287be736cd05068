package io.github.moviereservation.user.domain.password;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

/** Too many passwords wait to be checked. */
public class TooBusyException extends BusinessException {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    TooBusyException() {
        super(Kind.UNAVAILABLE, "too-busy", "Too many people are signing in right now: please try again");
        retryAfter(PAUSE);
    }
}
