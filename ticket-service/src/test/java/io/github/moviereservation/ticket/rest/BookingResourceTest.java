package io.github.moviereservation.ticket.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Showtimes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingResourceTest extends BookingTest {

    @Test
    void aHoldBecomesAConfirmedBookingWithTickets() {
        var order = fromHold(hold("P1", "P2"), "tok_ok");
        order.put("types", Map.of("P2", "CHILD"));

        var booking = book(order)
                .then()
                .statusCode(201)
                .body(
                        "status", is("CONFIRMED"),
                        "reference", matchesPattern("[0-9A-HJKMNP-TV-Z]{8}"),
                        "seats", contains("P1", "P2"),
                        "tickets.seat", contains("P1", "P2"),
                        "tickets.type", contains("ADULT", "CHILD"),
                        "tickets[0].code", matchesPattern("[0-9A-HJKMNP-TV-Z]{170,176}"),
                        "lines.price", contains(1600, 960),
                        "lines.kind", contains("PREMIUM", "PREMIUM"),
                        "total", is(2560),
                        "currency", is("EUR"),
                        "refund", nullValue(),
                        "showtime.id", is(showtime.toString()),
                        "showtime.movie.title", is("Metropolis"),
                        "showtime.theater.timezone", is("Europe/Madrid"),
                        "showtime.screen.name", is("Screen 1"),
                        "showtime.language", is("en"),
                        "showtime.format", is("2D"))
                .extract();

        var id = UUID.fromString(booking.path("id"));
        assertThat(seats.book.buyerOf(showtime, "P1")).isEqualTo(id);
        assertThat(bank.statusOf(id)).isEqualTo("CAPTURED");
        assertThat(get(id).asString()).isEqualTo(booking.asString());
    }

    @Test
    void seatsAreBookedInOneCall() {
        var order = ofSeats("tok_ok", "A1", "A2");
        order.put("types", Map.of("A1", "CHILD"));

        book(order)
                .then()
                .statusCode(201)
                .body("status", is("CONFIRMED"), "seats", contains("A1", "A2"), "total", is(720 + 1200));

        assertThat(seats.book.buyerOf(showtime, "A2")).isNotNull();
    }

    @Test
    void confirmedAndCancelledBookingsAndRefundsAreCounted() {
        var confirmed = counted("cinema_bookings_total{result=\"confirmed\"}");
        var cancelled = counted("cinema_bookings_total{result=\"cancelled\"}");
        var refunded = counted("cinema_refunds_total");

        cancel(booked("A1")).then().statusCode(200);

        assertThat(counted("cinema_bookings_total{result=\"confirmed\"}")).isGreaterThan(confirmed);
        assertThat(counted("cinema_bookings_total{result=\"cancelled\"}")).isGreaterThan(cancelled);
        assertThat(counted("cinema_refunds_total")).isGreaterThan(refunded);
    }

    private static double counted(String metric) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void callsToSeatServiceCarryAServiceToken() {
        booked("A1");

        assertThat(seats.tokens()).allMatch(token -> token.split("\\.").length == 3);
    }

    @Test
    void aQuoteSaysWhatTheSeatsOfAHoldCost() {
        as(ann).body(Map.of("holdId", hold("A1", "P1"), "types", Map.of("P1", "CHILD")))
                .post("/api/bookings/quote")
                .then()
                .statusCode(200)
                .body(
                        "lines.seat", contains("A1", "P1"),
                        "lines.kind", contains("STANDARD", "PREMIUM"),
                        "lines.type", contains("ADULT", "CHILD"),
                        "lines.price", contains(1200, 960),
                        "discount", is(0),
                        "total", is(2160),
                        "currency", is("EUR"));
    }

    @Test
    void bookingNeedsASignedInCustomer() {
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/bookings")
                .then()
                .spec(Problems.is(401, "unauthorized"));
        withToken(Tokens.expired("ann")).get("/api/bookings").then().spec(Problems.is(401, "unauthorized"));
        withToken(Tokens.forged("ann")).get("/api/bookings").then().spec(Problems.is(401, "unauthorized"));
    }

    @Test
    void somebodyElsesBookingDoesNotExist() {
        var id = booked("A1");

        as("bob").get("/api/bookings/{id}", id).then().spec(Problems.is(404, "not-found"));
        as("bob").post("/api/bookings/{id}/cancel", id).then().spec(Problems.is(404, "not-found"));
        as(ann).get("/api/bookings/no-uuid").then().spec(Problems.is(404, "not-found"));
        withToken(Tokens.staff("sam")).get("/api/bookings/{id}", id).then().spec(Problems.is(404, "not-found"));
        withToken(Tokens.admin("ada")).get("/api/bookings/{id}", id).then().statusCode(200);
    }

    @Test
    void aMovedShowtimeShowsInItsBookings() {
        var id = booked("A1");
        var later = Instant.parse("2030-01-01T20:00:00Z");
        Broker.publish("showtime.changed.v1", Showtimes.data(showtime, 2, later));
        showtimes.awaitVersion(showtime, 2);

        get(id).then().body("showtime.startsAt", is("2030-01-01T20:00:00Z"));
    }
}
