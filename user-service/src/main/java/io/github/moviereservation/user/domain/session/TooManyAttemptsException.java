package io.github.moviereservation.user.domain.session;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

public class TooManyAttemptsException extends BusinessException {

    TooManyAttemptsException(Duration pause) {
        super(Kind.TOO_MANY_REQUESTS, "too-many-attempts", "Too many failed attempts: please wait a moment");
        // Whole seconds, rounded up: a caller who waits exactly this long is let in.
        retryAfter(Duration.ofSeconds(pause.plusMillis(999).toSeconds()));
    }
}
