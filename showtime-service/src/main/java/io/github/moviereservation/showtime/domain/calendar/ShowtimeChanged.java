package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.events.Event;
import java.util.UUID;

/** {@code previous} is what it was before. */
public record ShowtimeChanged(@JsonUnwrapped ShowtimeSnapshot showtime, ShowtimeState previous) implements Event {

    static ShowtimeChanged of(Showtime showtime, ShowtimeState previous) {
        return new ShowtimeChanged(ShowtimeSnapshot.of(showtime), previous);
    }

    @Override
    public String type() {
        return "showtime.changed.v1";
    }

    @Override
    public UUID subject() {
        return showtime.showtimeId();
    }
}
