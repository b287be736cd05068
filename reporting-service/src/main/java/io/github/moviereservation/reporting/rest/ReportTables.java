package io.github.moviereservation.reporting.rest;

import io.github.moviereservation.reporting.domain.reports.OccupancyRow;
import io.github.moviereservation.reporting.domain.reports.RevenueRow;
import io.github.moviereservation.reporting.domain.reports.TopMoviesRow;
import io.github.moviereservation.reporting.rest.format.Money;
import io.github.moviereservation.reporting.rest.format.Table;
import java.util.List;
import java.util.function.Function;

/** The rows of reports as tables: the same columns as in JSON. */
final class ReportTables {

    private ReportTables() {}

    static Table revenue(List<RevenueRow> rows) {
        return table(
                "revenue",
                List.of("key", "label", "currency", "gross", "refunds", "net", "tickets", "bookings"),
                rows,
                row -> List.of(
                        row.key(),
                        row.label(),
                        row.currency(),
                        new Money(row.gross(), row.currency()),
                        new Money(row.refunds(), row.currency()),
                        new Money(row.net(), row.currency()),
                        row.tickets(),
                        row.bookings()));
    }

    static Table occupancy(List<OccupancyRow> rows) {
        return table(
                "occupancy",
                List.of("key", "label", "showtimes", "sold", "capacity", "occupancy"),
                rows,
                row -> List.of(row.key(), row.label(), row.showtimes(), row.sold(), row.capacity(), row.occupancy()));
    }

    static Table topMovies(List<TopMoviesRow> rows) {
        return table(
                "top-movies",
                List.of("key", "label", "tickets", "currency", "gross"),
                rows,
                row -> List.of(
                        row.key(), row.label(), row.tickets(), row.currency(), new Money(row.gross(), row.currency())));
    }

    private static <R> Table table(String name, List<String> header, List<R> rows, Function<R, List<Object>> cells) {
        return new Table(name, header, rows.stream().map(cells).toList());
    }
}
