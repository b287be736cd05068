package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.moviereservation.events.Event;
import java.util.UUID;

public record ShowtimeScheduled(@JsonUnwrapped ShowtimeSnapshot showtime) implements Event {

    static ShowtimeScheduled of(Showtime showtime) {
        return new ShowtimeScheduled(ShowtimeSnapshot.of(showtime));
    }

    @Override
    public String type() {
        return "showtime.scheduled.v1";
    }

    @Override
    public UUID subject() {
        return showtime.showtimeId();
    }
}
