package io.github.moviereservation.reporting.domain.reports;

import java.util.List;

/** Money in minor units. */
public record RevenueTotal(String currency, long gross, long refunds, long net, long tickets, long bookings) {

    static List<RevenueTotal> of(List<RevenueRow> rows) {
        return rows.stream()
                .map(RevenueRow::currency)
                .distinct()
                .sorted()
                .map(currency -> of(currency, rows))
                .toList();
    }

    private static RevenueTotal of(String currency, List<RevenueRow> all) {
        var rows = all.stream().filter(row -> row.currency().equals(currency)).toList();
        return new RevenueTotal(
                currency,
                rows.stream().mapToLong(RevenueRow::gross).sum(),
                rows.stream().mapToLong(RevenueRow::refunds).sum(),
                rows.stream().mapToLong(RevenueRow::net).sum(),
                rows.stream().mapToLong(RevenueRow::tickets).sum(),
                rows.stream().mapToLong(RevenueRow::bookings).sum());
    }
}
