package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.calendar.Showtime.Status;
import io.github.moviereservation.web.DayOrInstant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What to list. Everything but the statuses may be null; without any time only what has not started is listed. */
public record ShowtimeFilter(
        LocalDate date,
        UUID movieId,
        UUID theaterId,
        String city,
        DayOrInstant from,
        DayOrInstant to,
        Set<Status> statuses) {

    ShowtimeFilter orUpcoming(Instant now) {
        return date == null && from == null && to == null
                ? new ShowtimeFilter(null, movieId, theaterId, city, DayOrInstant.of(now), null, statuses)
                : this;
    }
}
