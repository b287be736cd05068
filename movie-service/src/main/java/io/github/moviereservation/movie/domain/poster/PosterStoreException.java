package io.github.moviereservation.movie.domain.poster;

import io.github.moviereservation.web.BusinessException;
import java.time.Duration;

public class PosterStoreException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PosterStoreException(Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "poster-store-unavailable",
                "Posters cannot be stored at the moment; the movie keeps the one that it has");
        initCause(cause);
        retryAfter(Duration.ofSeconds(30));
    }
}
