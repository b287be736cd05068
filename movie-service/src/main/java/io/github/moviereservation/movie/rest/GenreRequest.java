package io.github.moviereservation.movie.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The id may come back as it was read; it is not changed by it. */
@JsonIgnoreProperties("id")
@Schema(properties = @SchemaProperty(name = "id", readOnly = true))
public record GenreRequest(@GenreName String name) {

    String cleanName() {
        return name.strip();
    }
}
