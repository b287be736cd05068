package io.github.moviereservation.reporting.domain.reports;

import java.util.List;

/** Money in minor units. */
public record TopMoviesTotal(long tickets, String currency, long gross) {

    static List<TopMoviesTotal> of(List<TopMoviesRow> rows) {
        return rows.stream()
                .map(TopMoviesRow::currency)
                .distinct()
                .sorted()
                .map(currency -> of(currency, rows))
                .toList();
    }

    private static TopMoviesTotal of(String currency, List<TopMoviesRow> all) {
        var rows = all.stream().filter(row -> row.currency().equals(currency)).toList();
        return new TopMoviesTotal(
                rows.stream().mapToLong(TopMoviesRow::tickets).sum(),
                currency,
                rows.stream().mapToLong(TopMoviesRow::gross).sum());
    }
}
