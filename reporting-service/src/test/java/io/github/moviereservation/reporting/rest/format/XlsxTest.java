package io.github.moviereservation.reporting.rest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    @TempDir
    Path folder;

    @Test
    void numbersStayNumbersAndMoneyIsInMajorUnits() throws IOException {
        var sheet = part(
                "xl/worksheets/sheet1.xml",
                List.of("Metropolis", 3L, 0.25, new Money(2560, "EUR"), new Money(2560, "JPY")));

        assertThat(sheet).contains("<v>3</v>", "<v>0.25</v>", "<v>25.60</v>", "<v>2560</v>");
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() throws IOException {
        assertThat(part("xl/styles.xml", List.of(new Money(1, "EUR")))).contains("#,##0.00");
        assertThat(part("xl/styles.xml", List.of(new Money(1, "TND")))).contains("#,##0.000");
    }

    @Test
    void aDayIsADate() throws IOException {
        var days = List.<Object>of(LocalDate.of(2026, 11, 27));

        assertThat(part("xl/worksheets/sheet1.xml", days)).contains("<v>46353");
        assertThat(part("xl/styles.xml", days)).contains("yyyy-mm-dd");
    }

    @Test
    void aFormulaInATextIsAText() throws IOException {
        assertThat(part("xl/worksheets/sheet1.xml", List.of("=1+1"))).doesNotContain("<f>");
    }

    private String part(String name, List<Object> cells) throws IOException {
        var file = folder.resolve("report.xlsx");
        Files.write(file, Xlsx.write(new Table("films", List.of("name"), List.of(cells))));
        try (var zip = new ZipFile(file.toFile());
                var part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
