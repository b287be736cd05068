package io.github.moviereservation.seat.messaging;

import io.github.moviereservation.seat.domain.SeatId;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan;
import io.github.moviereservation.seat.domain.showtime.ShowtimePlan.PlannedSeat;
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
        Map<String, Long> prices,
        Layout layout) {

    public record Theater(String timezone) {}

    public record Layout(List<Row> rows) {}

    public record Row(String label, List<Place> seats) {}

    /** A place without a kind is a gap. */
    public record Place(int number, String kind) {}

    ShowtimePlan toPlan() {
        var seats = layout.rows().stream()
                .flatMap(row -> row.seats().stream()
                        .filter(place -> place.kind() != null)
                        .map(place -> new PlannedSeat(new SeatId(row.label(), place.number()), place.kind())))
                .toList();
        return new ShowtimePlan(showtimeId, version, startsAt, theater.timezone(), currency, prices, seats);
    }
}
