package io.github.moviereservation.ticket.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.ticket.domain.booking.Booking;
import io.github.moviereservation.ticket.domain.promo.PromoTerms;
import io.github.moviereservation.ticket.support.Pdf;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

    private final Booking booking = Bookings.of("Metropolis");

    @Test
    void aTheaterMayHaveAnotherRate() throws Exception {
        assertThat(printed(Map.of("ticket.receipt.vat-rates", UUID.randomUUID() + ":19," + Bookings.THEATER + ":5.5")))
                .contains("Net 11.37 EUR", "VAT 5.5 % 0.63 EUR");
        assertThat(printed(Map.of("ticket.receipt.vat-rate", "19"))).contains("Net 10.08 EUR", "VAT 19 % 1.92 EUR");
    }

    @Test
    void theDiscountIsALine() throws Exception {
        booking.promo = new PromoTerms("HALF", 50, null);
        booking.discount = 600;
        booking.total = 600;

        assertThat(printed(Map.of("ticket.receipt.seller", "Odeon SA, Calle Mayor 1, Madrid")))
                .contains("Odeon SA, Calle Mayor 1, Madrid", "Paid on Sunday 22 November 2026, 19:00")
                .contains("STUDENT 12.00 EUR", "Discount HALF -6.00 EUR", "Total 6.00 EUR", "VAT 7 % 0.39 EUR");
    }

    @Test
    void aCurrencyHasItsOwnDigits() throws Exception {
        booking.currency = "JPY";

        assertThat(printed(Map.of())).contains("Total 1200 JPY", "VAT 7 % 79 JPY");
    }

    @Test
    void whatIsNoRateStopsTheService() {
        for (var bad :
                List.of("5.5", "x:5.5", Bookings.THEATER + ":", Bookings.THEATER + ":-1", Bookings.THEATER + ":101")) {
            assertThatThrownBy(() -> VatRate.of(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void netAndTaxAreThePrice() {
        for (long gross = 0; gross < 2000; gross++) {
            var vat = Vat.in(gross, new BigDecimal("5.5"));
            assertThat(vat.net() + vat.tax()).isEqualTo(gross);
        }
        assertThat(Vat.in(107, BigDecimal.valueOf(7)).tax()).isEqualTo(7);
        assertThat(Vat.in(1200, BigDecimal.ZERO).tax()).isZero();
    }

    private String printed(Map<String, String> settings) throws IOException {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ReceiptConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ReceiptConfig.class);
        return Pdf.textsOf(new ReceiptPdf(new Typefaces(), config).print(booking))
                .getFirst();
    }
}
