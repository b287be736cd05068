package io.github.moviereservation.ticket.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({"1250, EUR, 1250, eur", "1250, JPY, 1250, jpy", "1250, KWD, 1250, kwd", "1900, ISK, 190000, isk"})
    void isCountedAsStripeCounts(long amount, String currency, long stripeAmount, String stripeCurrency) {
        assertThat(StripeAmount.of(amount, currency)).isEqualTo(stripeAmount);
        assertThat(StripeAmount.code(currency)).isEqualTo(stripeCurrency);
        assertThat(StripeAmount.from(stripeAmount, stripeCurrency)).isEqualTo(amount);
    }
}
