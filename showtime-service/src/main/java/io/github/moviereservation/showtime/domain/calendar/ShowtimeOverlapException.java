package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.Screen;
import io.github.moviereservation.web.BusinessException;

/** Names the showtime that occupies the screen, with times as the theater's clock shows them. */
public class ShowtimeOverlapException extends BusinessException {

    ShowtimeOverlapException(Screen screen, Occupied other) {
        super(Kind.CONFLICT, "showtime-overlap", detail(screen, other));
        with("conflict", other);
    }

    private static String detail(Screen screen, Occupied other) {
        var zone = screen.theater.zone();
        return "%s is occupied by “%s” from %s to %s (%s)"
                .formatted(
                        screen.name,
                        other.movieTitle(),
                        TheaterTime.of(other.startsAt(), zone),
                        TheaterTime.of(other.endsAt(), zone),
                        zone);
    }
}
