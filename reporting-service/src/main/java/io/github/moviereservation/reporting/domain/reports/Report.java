package io.github.moviereservation.reporting.domain.reports;

import java.util.List;

/** Rows of a period and their totals. */
public record Report<R, T>(Period period, GroupBy groupBy, List<R> rows, List<T> totals) {}
