package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.web.BusinessException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Names the showtime that occupies the screen, with times as the theater's clock shows them. */
public class ShowtimeOverlapException extends BusinessException {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    public record Conflict(UUID id, String movieTitle, Instant startsAt, Instant endsAt) {}

    ShowtimeOverlapException(Showtime other) {
        super(Kind.CONFLICT, "showtime-overlap", detail(other));
        with("conflict", new Conflict(other.id, other.movie.title, other.startsAt, other.endsAt));
    }

    private static String detail(Showtime other) {
        var zone = other.theater.zone();
        return "%s is occupied by “%s” from %s to %s (%s)"
                .formatted(
                        other.screen.name,
                        other.movie.title,
                        TIME.format(other.startsAt.atZone(zone)),
                        TIME.format(other.endsAt.atZone(zone)),
                        zone);
    }
}
