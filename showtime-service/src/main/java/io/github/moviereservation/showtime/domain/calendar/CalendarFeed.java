package io.github.moviereservation.showtime.domain.calendar;

import io.github.moviereservation.showtime.domain.catalogue.TheaterRepository;
import io.github.moviereservation.web.ICalendar;
import io.github.moviereservation.web.NotFoundProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is on in a theater, for calendars that ask for it again and again; cancelled showtimes are marked as such. */
@ApplicationScoped
public class CalendarFeed {

    private static final Duration AHEAD = Duration.ofDays(28);

    private final TheaterRepository theaters;
    private final ShowtimeRepository showtimes;
    private final ShowtimeRules rules;

    CalendarFeed(TheaterRepository theaters, ShowtimeRepository showtimes, ShowtimeRules rules) {
        this.theaters = theaters;
        this.showtimes = showtimes;
        this.rules = rules;
    }

    /** From what is on now to four weeks ahead, as RFC 5545 has it. */
    @WithSession
    public Uni<byte[]> of(UUID theaterId) {
        var now = Instant.now();
        return theaters.findById(theaterId)
                .invoke(theater -> {
                    if (theater == null || !theater.isOpen()) {
                        throw new NotFoundProblem("Theater");
                    }
                })
                .chain(theater -> showtimes
                        .during(theaterId, now, now.plus(AHEAD))
                        .map(found -> write(theater.name, found, now)));
    }

    private byte[] write(String name, List<Showtime> showtimes, Instant now) {
        var calendar = new ICalendar("Showtimes").text("X-WR-CALNAME", name);
        for (var showtime : showtimes) {
            calendar.line("BEGIN", "VEVENT")
                    .line("UID", showtime.id)
                    .line("SEQUENCE", showtime.version)
                    .time("DTSTAMP", now)
                    .time("DTSTART", showtime.startsAt)
                    .time("DTEND", rules.filmEndOf(showtime))
                    .text("SUMMARY", "%s (%s, %s)".formatted(showtime.movie.title, showtime.format, showtime.language))
                    .text("LOCATION", "%s, %s".formatted(name, showtime.screen.name))
                    .line("STATUS", showtime.status == Showtime.Status.CANCELLED ? "CANCELLED" : "CONFIRMED")
                    .line("END", "VEVENT");
        }
        return calendar.toBytes();
    }
}
