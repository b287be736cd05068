package io.github.moviereservation.reporting.rest.format;

import io.github.moviereservation.web.CsvLine;

/** A table as RFC 4180 has it; money in minor units. */
public final class Csv {

    private Csv() {}

    public static String write(Table table) {
        var csv = new StringBuilder(CsvLine.of(table.header()));
        table.rows()
                .forEach(row ->
                        csv.append(CsvLine.of(row.stream().map(Csv::plain).toList())));
        return csv.toString();
    }

    private static Object plain(Object value) {
        return value instanceof Money money ? Long.valueOf(money.amount()) : value;
    }
}
