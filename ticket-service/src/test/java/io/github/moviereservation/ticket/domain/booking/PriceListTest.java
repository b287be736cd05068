package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListTest {

    @ParameterizedTest
    @CsvSource({
        "1600, 40, 960",
        "1200, 0, 1200",
        "1200, 100, 0",
        "0, 40, 0",
        "999, 50, 500",
        "1, 50, 1",
        "1, 51, 0",
        "1005, 33, 673",
        "9007199254740993, 50, 4503599627370497"
    })
    void aPriceIsReducedAndRoundedHalfUp(long price, int percentOff, long reduced) {
        assertThat(PriceList.reduce(price, percentOff)).isEqualTo(reduced);
    }
}
