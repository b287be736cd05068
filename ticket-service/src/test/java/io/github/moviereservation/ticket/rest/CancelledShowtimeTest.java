package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CancelledShowtimeTest extends BookingTest {

    @Test
    void aCancelledShowtimeCancelsAllItsBookings() {
        var first = booked("A1");
        var second = booked("A2", "A3");
        showtimes.moveTo(showtime, Instant.now().plusSeconds(60));

        try (var tap = Broker.tap("booking.cancelled.v1")) {
            // Everything, although the policy has nothing to give any more.
            showtimes.cancel(showtime);

            assertThat(tap.await("booking.cancelled.v1", first)
                            .getJsonObject("data")
                            .getString("reason"))
                    .isEqualTo("SHOWTIME_CANCELLED");
            assertThat(tap.await("booking.cancelled.v1", second)
                            .getJsonObject("data")
                            .getLong("refund"))
                    .isEqualTo(2400);
        }
        awaitStatus(first, "CANCELLED");
        awaitBank(first, "REFUNDED");
        awaitBank(second, "REFUNDED");
    }

    @Test
    void aCancelledShowtimeCannotBeBooked() {
        var hold = hold("A1");
        var id = booked("A2");
        showtimes.cancel(showtime);
        awaitStatus(id, "CANCELLED");

        book(fromHold(hold, "tok_ok")).then().spec(Problems.is(410, "showtime-cancelled"));
        book(ofSeats("tok_ok", "A3")).then().spec(Problems.is(410, "showtime-cancelled"));
    }

    @Test
    void aBookingPaidWhileItsShowtimeIsCancelledIsRefunded() {
        var id = UUID.fromString(book(fromHold(hold("A1"), "tok_timeout"))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

        showtimes.cancel(showtime);

        awaitStatus(id, "CANCELLED");
        awaitBank(id, "REFUNDED");
    }
}
