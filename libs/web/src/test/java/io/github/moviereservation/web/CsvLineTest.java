package io.github.moviereservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void aLineEndsWithCarriageReturnAndLineFeed() {
        assertThat(CsvLine.of(List.of("Metropolis", 3L, 0.25, -2560))).isEqualTo("Metropolis,3,0.25,-2560\r\n");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(CsvLine.of(Arrays.asList("a", null, ""))).isEqualTo("a,,\r\n");
    }

    @Test
    void separatorsQuotesAndLineBreaksAreQuoted() {
        assertThat(cell("Me, Myself")).isEqualTo("\"Me, Myself\"");
        assertThat(cell("The \"Thing\"")).isEqualTo("\"The \"\"Thing\"\"\"");
        assertThat(cell("Two\r\nlines")).isEqualTo("\"Two\r\nlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx"})
    void aTextThatASpreadsheetWouldRunIsMadeHarmless(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @Test
    void aCarriageReturnInFrontIsMadeHarmlessAndQuoted() {
        assertThat(cell("\r=1+1")).isEqualTo("\"'\r=1+1\"");
    }

    @Test
    void signsInsideATextStay() {
        assertThat(cell("8½ = a film")).isEqualTo("8½ = a film");
        assertThat(cell("")).isEmpty();
    }

    private static String cell(String text) {
        var line = CsvLine.of(List.of(text));
        return line.substring(0, line.length() - 2);
    }
}
