package io.github.moviereservation.movie.domain.genre;

import io.github.moviereservation.web.BusinessException;

public class GenreInUseException extends BusinessException {

    public GenreInUseException(String name, long movies) {
        super(
                Kind.CONFLICT,
                "genre-in-use",
                "The genre \"" + name + "\" belongs to " + movies + (movies == 1 ? " movie" : " movies"));
        with("movies", movies);
    }
}
