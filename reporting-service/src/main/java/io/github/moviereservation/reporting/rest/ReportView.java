package io.github.moviereservation.reporting.rest;

import io.github.moviereservation.reporting.domain.reports.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Days are local dates of the theaters, both ends included; money in minor units. */
public record ReportView<R, T>(LocalDate from, LocalDate to, String groupBy, List<R> rows, List<T> totals) {

    static <R, T> ReportView<R, T> of(Report<R, T> report) {
        return new ReportView<>(
                report.period().from(),
                report.period().to(),
                report.groupBy().name().toLowerCase(Locale.ROOT),
                report.rows(),
                report.totals());
    }
}
