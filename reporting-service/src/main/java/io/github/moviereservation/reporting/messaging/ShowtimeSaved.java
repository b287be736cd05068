package io.github.moviereservation.reporting.messaging;

import io.github.moviereservation.reporting.domain.facts.ShowtimeFact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The part of showtime-service's {@code showtime.scheduled.v1} and {@code showtime.changed.v1} that this service reads. */
public record ShowtimeSaved(
        UUID showtimeId, long version, Movie movie, Theater theater, Screen screen, Instant startsAt, Layout layout) {

    public record Movie(UUID id, String title) {}

    public record Theater(UUID id, String name, ZoneId timezone) {}

    public record Screen(String name) {}

    public record Layout(List<Row> rows) {

        /** A place without a kind is a gap. */
        int capacity() {
            return (int) rows.stream()
                    .flatMap(row -> row.seats().stream())
                    .map(Seat::kind)
                    .filter(Objects::nonNull)
                    .count();
        }
    }

    public record Row(List<Seat> seats) {}

    public record Seat(String kind) {}

    ShowtimeFact toFact() {
        return new ShowtimeFact(
                showtimeId,
                version,
                movie.id(),
                movie.title(),
                theater.id(),
                theater.name(),
                theater.timezone(),
                screen.name(),
                startsAt,
                layout.capacity());
    }
}
