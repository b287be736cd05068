package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

public record ShowtimeCancelled(UUID showtimeId, long version, String reason, Instant cancelledAt) implements Event {

    static ShowtimeCancelled of(Showtime showtime) {
        return new ShowtimeCancelled(showtime.id, showtime.version, showtime.cancelReason, showtime.cancelledAt);
    }

    @Override
    public String type() {
        return "showtime.cancelled.v1";
    }

    @Override
    public UUID subject() {
        return showtimeId;
    }
}
