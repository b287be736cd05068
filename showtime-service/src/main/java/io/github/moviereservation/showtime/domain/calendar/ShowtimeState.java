package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.showtime.domain.calendar.ShowtimeSnapshot.ScreenData;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a change may change, as it was before. */
public record ShowtimeState(
        MovieName movie,
        ScreenData screen,
        Instant startsAt,
        Instant endsAt,
        Map<SeatKind, Long> prices,
        String language,
        String format,
        Showtime.Status status) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MovieName(UUID id, String title) {}

    static ShowtimeState of(Showtime showtime) {
        return new ShowtimeState(
                new MovieName(showtime.movie.id, showtime.movie.title),
                ScreenData.of(showtime.screen),
                showtime.startsAt,
                showtime.endsAt,
                showtime.prices,
                showtime.language,
                showtime.format,
                showtime.status);
    }
}
