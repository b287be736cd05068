package io.github.moviereservation.movie.domain.genre;

import io.github.moviereservation.web.BusinessException;
import java.util.List;

public class UnknownGenreException extends BusinessException {

    public UnknownGenreException(List<String> names) {
        super(Kind.RULE_BROKEN, "unknown-genre", "There is no genre " + String.join(", ", names));
        with("genres", names);
    }
}
