package io.github.moviereservation.reporting.rest;

import io.github.moviereservation.reporting.domain.reports.GroupBy;
import io.github.moviereservation.reporting.domain.reports.OccupancyRow;
import io.github.moviereservation.reporting.domain.reports.Report;
import io.github.moviereservation.reporting.domain.reports.RevenueRow;
import io.github.moviereservation.reporting.domain.reports.TopMoviesRow;
import io.github.moviereservation.reporting.rest.format.Money;
import io.github.moviereservation.reporting.rest.format.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The rows of reports as tables: the same columns as in JSON. */
final class ReportTables {

    private ReportTables() {}

    static Table revenue(Report<RevenueRow, ?> report) {
        return table(
                "revenue",
                List.of("key", "label", "currency", "gross", "refunds", "net", "tickets", "bookings"),
                report,
                row -> List.of(
                        cell(report, row.key()),
                        cell(report, row.label()),
                        row.currency(),
                        new Money(row.gross(), row.currency()),
                        new Money(row.refunds(), row.currency()),
                        new Money(row.net(), row.currency()),
                        row.tickets(),
                        row.bookings()));
    }

    static Table occupancy(Report<OccupancyRow, ?> report) {
        return table(
                "occupancy",
                List.of("key", "label", "showtimes", "sold", "capacity", "occupancy"),
                report,
                row -> List.of(
                        cell(report, row.key()),
                        cell(report, row.label()),
                        row.showtimes(),
                        row.sold(),
                        row.capacity(),
                        row.occupancy()));
    }

    static Table topMovies(Report<TopMoviesRow, ?> report) {
        return table(
                "top-movies",
                List.of("key", "label", "tickets", "currency", "gross"),
                report,
                row -> List.of(
                        cell(report, row.key()),
                        cell(report, row.label()),
                        row.tickets(),
                        row.currency(),
                        new Money(row.gross(), row.currency())));
    }

    /** Key and label of a day are that day. */
    private static Object cell(Report<?, ?> report, String text) {
        return report.groupBy() == GroupBy.DAY ? LocalDate.parse(text) : text;
    }

    private static <R> Table table(
            String name, List<String> header, Report<R, ?> report, Function<R, List<Object>> cells) {
        return new Table(name, header, report.rows().stream().map(cells).toList());
    }
}
