package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.showtime.Showtime;
import java.time.Instant;
import java.util.UUID;

/** A booking's showtime; instants are UTC, {@code theater.timezone} is for showing them. */
public record ShowtimeView(
        UUID id,
        Movie movie,
        Theater theater,
        Screen screen,
        Instant startsAt,
        Instant endsAt,
        String language,
        String format) {

    public record Movie(UUID id, String title, String posterUrl) {}

    public record Theater(UUID id, String name, String timezone) {}

    public record Screen(UUID id, String name) {}

    static ShowtimeView of(Showtime showtime) {
        return new ShowtimeView(
                showtime.id,
                new Movie(showtime.movieId, showtime.movieTitle, showtime.moviePosterUrl),
                new Theater(showtime.theaterId, showtime.theaterName, showtime.theaterTimezone),
                new Screen(showtime.screenId, showtime.screenName),
                showtime.startsAt,
                showtime.endsAt,
                showtime.language,
                showtime.format);
    }
}
