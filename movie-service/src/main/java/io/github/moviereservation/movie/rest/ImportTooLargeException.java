package io.github.moviereservation.movie.rest;

import io.github.moviereservation.web.BusinessException;

public class ImportTooLargeException extends BusinessException {

    public ImportTooLargeException(int limit) {
        super(Kind.TOO_LARGE, "import-too-large", "An import takes at most " + limit + " movies");
    }
}
