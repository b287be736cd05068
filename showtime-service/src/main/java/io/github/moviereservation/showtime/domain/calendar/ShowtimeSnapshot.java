package io.github.moviereservation.showtime.domain.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.showtime.domain.catalogue.Layout;
import io.github.moviereservation.showtime.domain.catalogue.Movie;
import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.catalogue.Theater;
import io.github.moviereservation.showtime.domain.catalogue.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A whole showtime as the other services need it: they ask nobody else. Money in minor units. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShowtimeSnapshot(
        UUID showtimeId,
        long version,
        MovieData movie,
        TheaterData theater,
        ScreenData screen,
        Instant startsAt,
        Instant endsAt,
        Map<SeatKind, Long> prices,
        String currency,
        List<TicketType> ticketTypes,
        String language,
        String format,
        Showtime.Status status,
        Layout layout) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MovieData(
            UUID id, String title, String posterUrl, List<String> genres, int durationMinutes, String certificate) {

        static MovieData of(Movie movie) {
            return new MovieData(
                    movie.id, movie.title, movie.posterUrl, movie.genres, movie.durationMinutes, movie.certificate);
        }
    }

    public record TheaterData(UUID id, String name, String city, String timezone) {

        static TheaterData of(Theater theater) {
            return new TheaterData(theater.id, theater.name, theater.city, theater.timezone);
        }
    }

    public record ScreenData(UUID id, String name) {

        static ScreenData of(Screen screen) {
            return new ScreenData(screen.id, screen.name);
        }
    }

    static ShowtimeSnapshot of(Showtime showtime) {
        return new ShowtimeSnapshot(
                showtime.id,
                showtime.version,
                MovieData.of(showtime.movie),
                TheaterData.of(showtime.theater),
                ScreenData.of(showtime.screen),
                showtime.startsAt,
                showtime.endsAt,
                showtime.prices,
                showtime.currency,
                showtime.ticketTypes,
                showtime.language,
                showtime.format,
                showtime.status,
                showtime.layout.layout);
    }
}
