package io.github.moviereservation.reporting.rest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook with numbers and dates as such; money in major units of its currency. */
public final class Xlsx {

    private static final String APPLICATION = "movie-reservation";
    private static final String APPLICATION_VERSION = "1.0";

    private Xlsx() {}

    public static byte[] write(Table table) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, APPLICATION, APPLICATION_VERSION)) {
            var sheet = workbook.newWorksheet(table.name());
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, table.header().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                var cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, row + 1, column, cells.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Money money -> {
                sheet.value(row, column, money.major());
                sheet.style(row, column)
                        .format(decimals("#,##0", money.digits()))
                        .set();
            }
            case Double share -> {
                sheet.value(row, column, share);
                sheet.style(row, column).format("0.0%").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Long number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private static String decimals(String format, int digits) {
        return digits == 0 ? format : format + "." + "0".repeat(digits);
    }
}
