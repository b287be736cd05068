package io.github.moviereservation.movie.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The id may come back as it was read; it is not changed by it. */
@JsonIgnoreProperties("id")
public record GenreRequest(@GenreName String name) {

    String cleanName() {
        return name.strip();
    }
}
