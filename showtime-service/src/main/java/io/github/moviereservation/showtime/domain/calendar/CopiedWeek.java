package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How many showtimes were copied, or would be, and which of them cannot be. */
public record CopiedWeek(int created, List<Conflict> conflicts) {

    /**
     * @param showtimeId of the one that was to be copied
     * @param startsAt when the copy would have started
     */
    public record Conflict(
            UUID showtimeId,
            String movieTitle,
            String screenName,
            Instant startsAt,
            @JsonUnwrapped Refusal refusal) {}
}
