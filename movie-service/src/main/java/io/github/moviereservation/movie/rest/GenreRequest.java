package io.github.moviereservation.movie.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The id may come back as it was read; it is not changed by it. */
@JsonIgnoreProperties("id")
public record GenreRequest(@NotBlank @Size(max = 50) String name) {

    String cleanName() {
        return name.strip();
    }
}
