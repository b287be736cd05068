package io.github.moviereservation.movie.domain.poster;

import io.github.moviereservation.web.BusinessException;

public class PosterTooLargeException extends BusinessException {

    private PosterTooLargeException(String detail) {
        super(Kind.TOO_LARGE, "poster-too-large", detail);
    }

    static PosterTooLargeException ofBytes(long limit) {
        return new PosterTooLargeException("The file has more than " + limit + " bytes");
    }

    static PosterTooLargeException ofPixels(long limit) {
        return new PosterTooLargeException("The image has more than " + limit + " pixels");
    }
}
