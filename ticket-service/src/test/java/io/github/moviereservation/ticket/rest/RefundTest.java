package io.github.moviereservation.ticket.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefundTest extends BookingTest {

    @Inject
    BookingRows rows;

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

    private ValidatableResponse terms(UUID booking) {
        return as(ann).get("/api/bookings/{id}/cancellation", booking).then().statusCode(200);
    }
}
