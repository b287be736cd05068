package io.github.moviereservation.movie.domain.poster;

import io.github.moviereservation.web.BusinessException;

public class UnsupportedPosterException extends BusinessException {

    public UnsupportedPosterException() {
        super(Kind.UNSUPPORTED_TYPE, "poster-unsupported", "The file is not a readable JPEG, PNG or WebP image");
    }
}
