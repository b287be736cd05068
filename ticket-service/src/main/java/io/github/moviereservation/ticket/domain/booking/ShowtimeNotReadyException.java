package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

/** The seats are held, but the news of their showtime is still on its way here. */
public class ShowtimeNotReadyException extends BusinessException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    public ShowtimeNotReadyException() {
        super(Kind.UNAVAILABLE, "showtime-not-ready", "This showtime cannot be booked yet; nothing was charged");
        retryAfter(RETRY_AFTER);
    }
}
