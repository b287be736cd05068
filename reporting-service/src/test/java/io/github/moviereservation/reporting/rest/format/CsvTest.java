package io.github.moviereservation.reporting.rest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void linesEndWithCarriageReturnAndLineFeed() {
        assertThat(csv("Metropolis", 3L, 0.25, new Money(-2560, "EUR")))
                .isEqualTo("name,a,b,c\r\nMetropolis,3,0.25,-2560\r\n");
    }

    @Test
    void separatorsQuotesAndLineBreaksAreQuoted() {
        assertThat(row("Me, Myself")).isEqualTo("\"Me, Myself\"");
        assertThat(row("The \"Thing\"")).isEqualTo("\"The \"\"Thing\"\"\"");
        assertThat(row("Two\r\nlines")).isEqualTo("\"Two\r\nlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx"})
    void aTextThatASpreadsheetWouldRunIsMadeHarmless(String text) {
        assertThat(row(text)).isEqualTo("'" + text);
    }

    @Test
    void aCarriageReturnInFrontIsMadeHarmlessAndQuoted() {
        assertThat(row("\r=1+1")).isEqualTo("\"'\r=1+1\"");
    }

    @Test
    void signsInsideATextStay() {
        assertThat(row("8½ = a film")).isEqualTo("8½ = a film");
        assertThat(row("")).isEmpty();
    }

    private static String row(String text) {
        var csv = Csv.write(new Table("films", List.of("name"), List.of(List.of(text))));
        return csv.substring("name\r\n".length(), csv.length() - 2);
    }

    private static String csv(Object... cells) {
        return Csv.write(new Table("films", List.of("name", "a", "b", "c"), List.of(List.of(cells))));
    }
}
