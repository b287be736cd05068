package io.github.moviereservation.ticket.domain.seats;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

public class SeatsUnavailableException extends BusinessException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public SeatsUnavailableException() {
        super(Kind.UNAVAILABLE, "seats-unavailable", "The seats cannot be reached at the moment; nothing was charged");
        retryAfter(RETRY_AFTER);
    }
}
