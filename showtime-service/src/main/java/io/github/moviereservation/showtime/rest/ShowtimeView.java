package io.github.moviereservation.showtime.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.showtime.domain.calendar.Showtime;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import io.github.moviereservation.showtime.domain.catalogue.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code endsAt} is when the screen is clean again; prices in minor units; {@code percentOff} applies to them. */
public record ShowtimeView(
        UUID id,
        MovieView movie,
        TheaterView theater,
        ScreenView screen,
        Instant startsAt,
        Instant endsAt,
        Map<SeatKind, Long> prices,
        String currency,
        List<TicketType> ticketTypes,
        String language,
        String format,
        Showtime.Status status,

        @Schema(description = "For admins: those of the prices that did not follow from the theater's price rules")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Map<SeatKind, Long> givenPrices) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MovieView(UUID id, String title, String posterUrl) {}

    public record TheaterView(UUID id, String name, String timezone) {}

    public record ScreenView(UUID id, String name) {}

    static ShowtimeView of(Showtime showtime) {
        return of(showtime, null);
    }

    static ShowtimeView forAdmin(Showtime showtime) {
        return of(showtime, showtime.givenPrices);
    }

    private static ShowtimeView of(Showtime showtime, Map<SeatKind, Long> givenPrices) {
        return new ShowtimeView(
                showtime.id,
                new MovieView(showtime.movie.id, showtime.movie.title, showtime.movie.posterUrl),
                new TheaterView(showtime.theater.id, showtime.theater.name, showtime.theater.timezone),
                new ScreenView(showtime.screen.id, showtime.screen.name),
                showtime.startsAt,
                showtime.endsAt,
                showtime.prices,
                showtime.currency,
                showtime.ticketTypes,
                showtime.language,
                showtime.format,
                showtime.status,
                givenPrices);
    }
}
