package io.github.moviereservation.seat.domain.upkeep;

import io.github.moviereservation.seat.domain.SeatDatabase;
import io.github.moviereservation.seat.support.Showtimes;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The service's own comparison, without a note of what it finds. */
public final class Comparisons {

    private Comparisons() {}

    /** @param grace how long sales and the news of bookings may differ */
    public static List<Finding> of(UUID showtime, Duration grace) {
        var database = Arc.container().instance(SeatDatabase.class).get();
        var rows = Showtimes.await(database.read(Comparison.FINDINGS, Comparison.arguments(List.of(showtime), grace)));
        return StreamSupport.stream(rows.spliterator(), false).map(Finding::of).toList();
    }
}
