package io.github.moviereservation.reporting.rest.format;

import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
public final class Csv {

    private static final String END_OF_LINE = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String NEEDS_QUOTES = ",\"\r\n";

    private Csv() {}

    public static String write(Table table) {
        var csv = new StringBuilder();
        append(csv, table.header());
        table.rows().forEach(row -> append(csv, row));
        return csv.toString();
    }

    private static void append(StringBuilder csv, List<?> cells) {
        csv.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append(END_OF_LINE);
    }

    private static String cell(Object value) {
        return switch (value) {
            case Money money -> Long.toString(money.amount());
            case String text -> quoted(harmless(text));
            default -> value.toString();
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(letter -> NEEDS_QUOTES.indexOf(letter) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
