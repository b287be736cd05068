package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.events.Event;
import java.util.UUID;

public record ShowtimeChanged(@JsonUnwrapped ShowtimeSnapshot showtime) implements Event {

    static ShowtimeChanged of(Showtime showtime) {
        return new ShowtimeChanged(ShowtimeSnapshot.of(showtime));
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
