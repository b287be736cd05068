package io.github.moviereservation.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of CSV as RFC 4180 has it. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers
 * stay numbers, and null is empty.
 */
public final class CsvLine {

    private static final String END_OF_LINE = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String NEEDS_QUOTES = ",\"\r\n";

    private CsvLine() {}

    /** With its end. */
    public static String of(List<?> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
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
