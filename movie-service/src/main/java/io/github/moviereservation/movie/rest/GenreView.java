package io.github.moviereservation.movie.rest;

import io.github.moviereservation.movie.domain.genre.Genre;
import java.util.UUID;

public record GenreView(UUID id, String name) {

    static GenreView of(Genre genre) {
        return new GenreView(genre.id, genre.name);
    }
}
