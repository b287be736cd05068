package io.github.moviereservation.reporting.domain.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports of a period; an end that is null is today, a beginning that is null makes it 30 days. */
@ApplicationScoped
public class ReportService {

    private final ReportRepository reports;

    ReportService(ReportRepository reports) {
        this.reports = reports;
    }

    /** By the day of sale, refunds by their own; a day without either has a row per currency of the period. */
    public Uni<Report<RevenueRow, RevenueTotal>> revenue(LocalDate from, LocalDate to, GroupBy group) {
        return period(from, to)
                .chain(period -> reports.revenue(period, group).map(found -> {
                    var rows = group == GroupBy.DAY ? withEmptyRevenueDays(period, found) : found;
                    return new Report<>(period, group, rows, RevenueTotal.of(found));
                }));
    }

    /** By the day of the showtime, without cancelled ones; every day has a row. */
    public Uni<Report<OccupancyRow, OccupancyTotal>> occupancy(LocalDate from, LocalDate to, GroupBy group) {
        return period(from, to)
                .chain(period -> reports.occupancy(period, group).map(found -> {
                    var rows = group == GroupBy.DAY ? withEmptyOccupancyDays(period, found) : found;
                    return new Report<>(period, group, rows, List.of(OccupancyTotal.of(found)));
                }));
    }

    /** Films by tickets for showtimes of the period, without cancelled bookings; or days, theaters or showtimes. */
    public Uni<Report<TopMoviesRow, TopMoviesTotal>> topMovies(LocalDate from, LocalDate to, GroupBy group) {
        return period(from, to)
                .chain(period -> reports.topMovies(period, group)
                        .map(rows -> new Report<>(period, group, rows, TopMoviesTotal.of(rows))));
    }

    private Uni<Period> period(LocalDate from, LocalDate to) {
        return reports.today().map(today -> Period.of(from, to, today));
    }

    private static List<RevenueRow> withEmptyRevenueDays(Period period, List<RevenueRow> found) {
        var currencies =
                found.stream().map(RevenueRow::currency).distinct().sorted().toList();
        var known = found.stream().collect(Collectors.toMap(row -> row.key() + row.currency(), Function.identity()));
        return period.days()
                .map(LocalDate::toString)
                .flatMap(day -> currencies.stream()
                        .map(currency -> known.getOrDefault(day + currency, RevenueRow.none(day, currency))))
                .toList();
    }

    private static List<OccupancyRow> withEmptyOccupancyDays(Period period, List<OccupancyRow> found) {
        var known = found.stream().collect(Collectors.toMap(OccupancyRow::key, Function.identity()));
        return period.days()
                .map(LocalDate::toString)
                .map(day -> known.getOrDefault(day, OccupancyRow.none(day)))
                .toList();
    }
}
