package io.github.moviereservation.seat.messaging;

import io.github.moviereservation.seat.domain.showtime.Layout;
import io.github.moviereservation.seat.domain.showtime.LayoutJson;
import io.github.moviereservation.seat.domain.showtime.SeatKind;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of {@code showtime.scheduled.v1} and {@code showtime.changed.v1} that this service reads. */
public record ShowtimePlanned(
        UUID showtimeId,
        int version,
        Instant startsAt,
        Theater theater,
        String currency,
        Map<SeatKind, Long> prices,
        Room layout) {

    public record Theater(String timezone) {}

    public record Room(List<Layout.Row> rows) {}

    ShowtimePlan toPlan() {
        return new ShowtimePlan(
                showtimeId, version, startsAt, theater.timezone(), currency, prices, LayoutJson.of(layout.rows()));
    }
}
