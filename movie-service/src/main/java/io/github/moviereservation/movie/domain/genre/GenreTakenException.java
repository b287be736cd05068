package io.github.moviereservation.movie.domain.genre;

import io.github.moviereservation.web.BusinessException;

public class GenreTakenException extends BusinessException {

    public GenreTakenException(String name) {
        super(Kind.CONFLICT, "genre-taken", "There is a genre \"" + name + "\" already");
    }
}
