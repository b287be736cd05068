package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CancellationTest extends BookingTest {

    @Inject
    BookingRows rows;

    @Test
    void aCancelledBookingIsRefundedAndFreesItsSeats() {
        var id = booked("A1", "A2");

        cancel(id)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"), "refund.amount", is(2400), "refund.status", is("REFUNDED"));

        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        get(id).then().body("status", is("CANCELLED"));
    }

    @Test
    void aBookingIsCancelledOnlyOnce() {
        var id = booked("A1");
        cancel(id);

        cancel(id).then().spec(Problems.is(409, "booking-cancelled"));
    }

    @RepeatedTest(3)
    void ofManyCancellationsAtOnceOneWins() throws Exception {
        var id = booked("A1");

        try (var tap = Broker.tap("booking.cancelled.v1")) {
            var answers = Race.of(8, () -> cancel(id).statusCode());

            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status == 409)
                    .hasSize(7);
            tap.await("booking.cancelled.v1", id);
            assertThat(tap.received())
                    .filteredOn(event -> event.getString("subject").equals(id.toString()))
                    .hasSize(1);
        }
        assertThat(bank.statusOf(id)).isEqualTo("REFUNDED");
    }

    @Test
    void aBookingCanBeCancelledUntilHalfAnHourBeforeTheStart() {
        var id = booked("A1");
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(29)));
        cancel(id).then().spec(Problems.is(422, "too-late"));

        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(31)));

        cancel(id).then().statusCode(200);
    }

    @Test
    void anAdminCancelsAnybodysBooking() {
        var id = booked("A1");

        withToken(Tokens.staff("sam"))
                .post("/api/bookings/{id}/cancel", id)
                .then()
                .spec(Problems.is(404, "not-found"));
        try (var tap = Broker.tap("booking.cancelled.v1")) {
            withToken(Tokens.admin("ada"))
                    .post("/api/bookings/{id}/cancel", id)
                    .then()
                    .statusCode(200);
            assertThat(tap.await("booking.cancelled.v1", id)
                            .getJsonObject("data")
                            .getString("reason"))
                    .isEqualTo("ADMIN");
        }
    }

    @Test
    void aBookingThatIsNotConfirmedCannotBeCancelled() {
        var id = rows.given(State.pending(Tokens.idOf(ann), showtime, hold("A1"), "A1"));

        cancel(id).then().spec(Problems.is(409, "booking-not-confirmed"));
        cancel(UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
    }

    @Test
    void aCancellationSurvivesASeatServiceThatIsDown() {
        var id = booked("A1");
        seats.failNext("releaseSold", Fault.status(500));

        cancel(id).then().statusCode(200).body("status", is("CANCELLED"));

        await().until(() -> seats.book.isFree(showtime, "A1"));
    }
}
