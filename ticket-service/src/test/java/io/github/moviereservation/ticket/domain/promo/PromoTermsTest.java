package io.github.moviereservation.ticket.domain.promo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoTermsTest {

    @ParameterizedTest
    @CsvSource({"2400, 25, 600", "999, 50, 500", "1005, 33, 332", "1, 49, 0", "1, 50, 1", "1200, 100, 1200", "0, 50, 0"
    })
    void aPercentageIsRoundedHalfUp(long sum, int percentOff, long discount) {
        assertThat(new PromoTerms("X", percentOff, null).discountOn(sum)).isEqualTo(discount);
    }

    @ParameterizedTest
    @CsvSource({"2400, 500, 500", "500, 500, 500", "499, 500, 499", "0, 500, 0"})
    void anAmountIsNeverMoreThanThePrice(long sum, long amountOff, long discount) {
        assertThat(new PromoTerms("X", null, amountOff).discountOn(sum)).isEqualTo(discount);
    }
}
