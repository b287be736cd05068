package io.github.moviereservation.ticket.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** The tests' policy: all until a day before the start, half until two hours before. */
    @Test
    void theRefundShownIsTheRefundPaid() {
        var id = booked("A1", "A2");
        terms(id)
                .body("possible", is(true), "reason", nullValue(), "refund", is(2400), "currency", is("EUR"))
                .body("refunds.percent", contains(100, 50, 0), "refunds.amount", contains(2400, 1200, 0));
        var start = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        showtimes.moveTo(showtime, start);

        terms(id)
                .body(
                        "refund",
                        is(1200),
                        "until",
                        is(start.minus(Duration.ofMinutes(30)).toString()))
                .body("refunds[0].until", is(start.minus(Duration.ofHours(2)).toString()));
        try (var tap = Broker.tap("booking.cancelled.v1")) {
            cancel(id).then().statusCode(200).body("refund.amount", is(1200), "refund.status", is("REFUNDED"));
            var data = tap.await("booking.cancelled.v1", id).getJsonObject("data");
            assertThat(data.getLong("refund")).isEqualTo(1200);
            assertThat(data.getLong("total")).isEqualTo(2400);
        }

        assertThat(bank.returnedOf(id)).isEqualTo(1200);
        terms(id).body("possible", is(false), "reason", is("booking-cancelled"), "refund", is(0));
    }

    @Test
    void nothingIsRefundedShortlyBeforeTheEnd() {
        var id = booked("A1");
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(31)));
        terms(id).body("possible", is(true), "refund", is(0));

        cancel(id).then().statusCode(200).body("refund.amount", is(0));

        assertThat(bank.statusOf(id)).isEqualTo("CAPTURED");
        assertThat(rows.statusAndRest(id)).containsExactly("CANCELLED", "done");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
    }

    @Test
    void anAdminRefundsEverythingUntilTheStart() {
        var id = booked("A1");
        var other = booked("A2");
        showtimes.moveTo(showtime, Instant.now().plus(Duration.ofMinutes(5)));
        terms(id).body("possible", is(false), "reason", is("too-late"));

        withToken(Tokens.admin("ada"))
                .get("/api/bookings/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("possible", is(true), "refund", is(1200));
        withToken(Tokens.admin("ada"))
                .post("/api/bookings/{id}/cancel", id)
                .then()
                .statusCode(200)
                .body("refund.amount", is(1200));
        showtimes.moveTo(showtime, Instant.now().minusSeconds(1));
        withToken(Tokens.admin("ada"))
                .post("/api/bookings/{id}/cancel", other)
                .then()
                .spec(Problems.is(422, "too-late"));
    }

    @Test
    void theTermsOfSomebodyElsesBookingAreNotShown() {
        var id = booked("A1");

        as("bob").get("/api/bookings/{id}/cancellation", id).then().spec(Problems.is(404, "not-found"));
        as(ann).get("/api/bookings/{id}/cancellation", "x").then().spec(Problems.is(404, "not-found"));
        given().get("/api/bookings/{id}/cancellation", id).then().spec(Problems.is(401, "unauthorized"));
        var pending = rows.given(State.pending(Tokens.idOf(ann), showtime, hold("A2"), "A2"));
        terms(pending).body("possible", is(false), "reason", is("booking-not-confirmed"));
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

    private ValidatableResponse terms(UUID booking) {
        return as(ann).get("/api/bookings/{id}/cancellation", booking).then().statusCode(200);
    }
}
