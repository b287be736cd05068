package io.github.moviereservation.movie.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.moviereservation.movie.domain.movie.MovieDetails;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A movie may come back as it was read: what the service itself decides is left aside. */
@JsonIgnoreProperties({"id", "status", "posterUrl"})
@Schema(
        properties = {
            @SchemaProperty(name = "id", readOnly = true),
            @SchemaProperty(name = "status", readOnly = true),
            @SchemaProperty(name = "posterUrl", readOnly = true)
        })
public record MovieRequest(
        @NotBlank @Size(max = 200) String title,
        @Size(max = 5000) String description,

        @NotEmpty @Size(max = 10) List<@GenreName String> genres,

        @NotNull @Min(1) @Max(600) Integer durationMinutes,
        @Size(max = 10) String certificate,

        @NotNull @ReleaseDate LocalDate releaseDate,

        @Size(max = 200) String director,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> cast,

        @Size(max = 2000)
        @Pattern(regexp = "(?i)(https://[^\\s/?#]+\\S*)?", message = "must be an address that begins with https://")
        String trailerUrl,

        @Size(max = 100) String externalId) {

    MovieDetails toDetails() {
        return new MovieDetails(
                title.strip(),
                text(description),
                genres.stream().map(String::strip).toList(),
                durationMinutes,
                text(certificate),
                releaseDate,
                text(director),
                cast == null ? List.of() : cast.stream().map(String::strip).toList(),
                textOrNull(trailerUrl),
                textOrNull(externalId));
    }

    boolean hasExternalId() {
        return textOrNull(externalId) != null;
    }

    private static String text(String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    private static String textOrNull(String given) {
        var text = text(given);
        return text.isEmpty() ? null : text;
    }
}
