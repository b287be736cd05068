package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.time.Instant;
import java.util.UUID;

/** A showtime as this service's events tell it. */
public record ShowtimeSummary(
        UUID id, int version, Movie movie, Theater theater, Screen screen, Instant startsAt, Instant endsAt) {

    public record Movie(UUID id, String title) {}

    public record Theater(UUID id, String name, String timezone) {}

    public record Screen(UUID id, String name) {}

    static ShowtimeSummary of(Showtime showtime) {
        return new ShowtimeSummary(
                showtime.id,
                showtime.version,
                new Movie(showtime.movieId, showtime.movieTitle),
                new Theater(showtime.theaterId, showtime.theaterName, showtime.theaterTimezone),
                new Screen(showtime.screenId, showtime.screenName),
                showtime.startsAt,
                showtime.endsAt);
    }
}
