package io.github.moviereservation.reporting.rest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aTableIsItsHeaderAndItsRows() {
        var table = new Table(
                "films",
                List.of("name", "tickets", "share", "revenue"),
                List.of(
                        List.of("Metropolis", 3L, 0.25, new Money(-2560, "EUR")),
                        List.of("=1+1", 0L, 0.0, new Money(0, "EUR"))));

        assertThat(Csv.write(table))
                .isEqualTo("name,tickets,share,revenue\r\nMetropolis,3,0.25,-2560\r\n'=1+1,0,0.0,0\r\n");
    }
}
