package io.github.moviereservation.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTextTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000101");
    private static final Screening SCREENING = new Screening(
            "Metropolis", "Odeon", "Screen 1", Instant.parse("2026-06-30T22:30:00Z"), ZoneId.of("Europe/Madrid"));

    @Test
    void theTimeIsThatOfTheTheatersClock() {
        var text = NotificationText.bookingConfirmed(ID, "K7M2QX", SCREENING, List.of("B1"));

        assertThat(text.body()).isEqualTo("Wed 1 Jul 2026, 00:30, Odeon, Screen 1. Seat B1. Your reference is K7M2QX.");
    }

    @Test
    void aCancellationSaysWhoseItWasAndWhatIsPaidBack() {
        assertThat(cancelled("CUSTOMER", 2560, "EUR"))
                .endsWith("As you asked, the booking is cancelled. Your refund is 25.60 EUR.");
        assertThat(cancelled("ADMIN", 900, "JPY"))
                .endsWith("The cinema cancelled the booking. Your refund is 900 JPY.");
        assertThat(cancelled("SHOWTIME_CANCELLED", 0, "EUR")).endsWith("The showtime was cancelled: we are sorry.");
    }

    @Test
    void aFailureSaysWhatBecameOfTheMoney() {
        assertThat(failed("payment-declined", 0L)).isEqualTo("The payment was declined. Nothing was charged.");
        assertThat(failed("payment-incomplete", 0L))
                .isEqualTo("The payment did not come through. Nothing was charged.");
        assertThat(failed("seat-taken", 0L)).isEqualTo("The seats were no longer free. Nothing was charged.");
        assertThat(failed("hold-expired", 0L)).isEqualTo("The seats were no longer free. Nothing was charged.");
        assertThat(failed("hold-expired", 2560L))
                .isEqualTo("The seats were no longer free. Your payment of 25.60 EUR is refunded.");
        assertThat(failed("something new", 2560L))
                .isEqualTo("The booking could not be completed. Your payment of 25.60 EUR is refunded.");
    }

    @Test
    void whenEverySeatIsLostNoneIsSaidToBeAnother() {
        var moves = new SeatMoves(List.of(new SeatMoves.Move("B1", null), new SeatMoves.Move("B2", null)));

        assertThat(NotificationText.seatsChanged(ID, SCREENING, moves).body())
                .endsWith("is in another room. No seat like B1, B2 is free there: please ask at the counter,"
                        + " or cancel the booking.");
    }

    private static String failed(String reason, long refund) {
        return NotificationText.bookingFailed(ID, reason, Optional.of(new Money(refund, Currency.getInstance("EUR"))))
                .body();
    }

    private static String cancelled(String cause, long refund, String currency) {
        return NotificationText.bookingCancelled(
                        ID, SCREENING, new Money(refund, Currency.getInstance(currency)), cause)
                .body();
    }
}
