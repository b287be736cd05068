package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.events.Event;
import java.time.Instant;
import java.util.UUID;

/** {@code previous} is what it was before. */
public record ShowtimeCancelled(
        UUID showtimeId,
        long version,
        Showtime.Status status,
        String reason,
        Instant cancelledAt,
        ShowtimeState previous)
        implements Event {

    static ShowtimeCancelled of(Showtime showtime, ShowtimeState previous) {
        return new ShowtimeCancelled(
                showtime.id, showtime.version, showtime.status, showtime.cancelReason, showtime.cancelledAt, previous);
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
