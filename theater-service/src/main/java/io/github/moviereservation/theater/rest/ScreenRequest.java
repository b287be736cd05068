package io.github.moviereservation.theater.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.moviereservation.theater.domain.screen.CleaningTime;
import io.github.moviereservation.theater.domain.screen.Layout;
import io.github.moviereservation.theater.domain.screen.ScreenDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A screen may come back as it was read: what cannot be changed is left aside. */
@JsonIgnoreProperties({"id", "theaterId", "capacity"})
@Schema(
        properties = {
            @SchemaProperty(name = "id", readOnly = true),
            @SchemaProperty(name = "theaterId", readOnly = true),
            @SchemaProperty(name = "capacity", readOnly = true)
        })
public record ScreenRequest(
        @NotBlank @Size(max = 100) String name,

        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9 ]{0,11}") String> formats,

        @Schema(
                description = "How long it is cleaned after a film; null: as long as is usual in the chain;"
                        + " absent: as it is now")
        @JsonDeserialize(using = NullableNumber.class)
        Optional<@Min(0) @Max(MAX_CLEANING) Integer> cleaningMinutes,

        @NotNull @Valid Layout layout) {

    private static final int MAX_CLEANING = 240;

    ScreenDetails toDetails() {
        return new ScreenDetails(
                name.strip(),
                formats.stream().map(String::strip).toList(),
                cleaningMinutes == null ? null : new CleaningTime(cleaningMinutes.orElse(null)),
                layout);
    }
}
