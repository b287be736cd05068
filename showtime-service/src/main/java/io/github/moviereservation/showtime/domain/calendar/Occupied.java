package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** A time for which a screen is taken by a showtime. The id is null for one that is being planned together with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Occupied(UUID id, @JsonIgnore UUID screenId, String movieTitle, Instant startsAt, Instant endsAt) {

    boolean meets(UUID screen, Slot slot) {
        return screenId.equals(screen)
                && startsAt.isBefore(slot.end())
                && slot.start().isBefore(endsAt);
    }
}
