package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.ticket.domain.seats.Hold;
import io.github.moviereservation.ticket.domain.showtime.Showtime;
import io.github.moviereservation.ticket.domain.showtime.Tariff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

    @Test
    void seatsHeldInAnotherCurrencyHaveNoPriceYet() {
        var showtime = new Showtime();
        showtime.tariff = new Tariff(Map.of(), List.of());
        showtime.currency = "EUR";

        assertThat(PriceList.price(held("EUR"), Map.of(), showtime))
                .extracting(PricedSeat::price)
                .containsExactly(1200L);
        assertThatThrownBy(() -> PriceList.price(held("CHF"), Map.of(), showtime))
                .isInstanceOf(ShowtimeNotReadyException.class);
    }

    private static Hold held(String currency) {
        return new Hold(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Hold.Status.ACTIVE,
                List.of("A1"),
                List.of(new Hold.Line("A1", "STANDARD", 1200)),
                1200,
                currency,
                Instant.now());
    }
}
