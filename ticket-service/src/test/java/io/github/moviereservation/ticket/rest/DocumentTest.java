package io.github.moviereservation.ticket.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.Pdf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentTest extends BookingTest {

    @Inject
    BookingRows rows;

    @Test
    void thereIsAPageForEveryTicketWithItsCode() throws Exception {
        showtimes.moveTo(showtime, Instant.parse("2999-11-27T19:15:00Z"));
        var order = fromHold(hold("A1", "P2"), "tok_ok");
        order.put("types", Map.of("P2", "CHILD"));
        var id = UUID.fromString(book(order).path("id"));
        String reference = get(id).path("reference");

        var tickets = Pdf.withCodes(read(id, "tickets.pdf")
                .contentType("application/pdf")
                .header("Content-Disposition", is("attachment; filename=\"tickets-%s.pdf\"".formatted(reference)))
                .header("Cache-Control", is("private, no-store"))
                .extract()
                .asByteArray());

        assertThat(tickets.qrCodes()).isEqualTo(get(id).path("tickets.code"));
        assertThat(tickets.texts()).hasSize(2);
        assertThat(tickets.texts().get(0))
                .contains(get(id).<String>path("showtime.movie.title"))
                .contains(get(id).<String>path("showtime.theater.name"))
                .contains(get(id).<String>path("showtime.screen.name"))
                .contains("Wednesday 27 November 2999, 20:15", "Seat A1", "Adult", reference);
        assertThat(tickets.texts().get(1)).contains("Seat P2", "Child");
    }

    @Test
    void theReceiptSaysWhatWasPaidAndTheTaxInIt() throws Exception {
        var order = fromHold(hold("P1", "P2"), "tok_ok");
        order.put("types", Map.of("P2", "CHILD"));
        var id = UUID.fromString(book(order).path("id"));

        var receipt = Pdf.textsOf(
                read(id, "receipt.pdf").contentType("application/pdf").extract().asByteArray());

        assertThat(receipt)
                .singleElement()
                .asString()
                .contains("Receipt " + get(id).<String>path("reference"))
                .contains("Seat P1, Adult 16.00 EUR", "Seat P2, Child 9.60 EUR", "Total 25.60 EUR")
                .contains("Net 23.93 EUR", "VAT 7 % 1.67 EUR")
                .doesNotContain("Discount");
    }

    @Test
    void theCalendarHasTheVisit() {
        var id = booked("A1", "A2");

        var text = read(id, "calendar.ics")
                .contentType("text/calendar;charset=UTF-8")
                .extract()
                .asString();

        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        var event = calendar.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(id.toString());
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse(get(id).path("showtime.startsAt")).truncatedTo(ChronoUnit.SECONDS));
        assertThat(event.getSummary().getValue()).isEqualTo(get(id).path("showtime.movie.title"));
        assertThat(event.getDescription().getValue()).contains("A1, A2", get(id).path("reference"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tickets.pdf", "receipt.pdf", "calendar.ics"})
    void theyAreTheOwnersAndOfConfirmedBookings(String document) {
        var id = booked("A1");
        var path = "/api/bookings/{id}/" + document;

        as("bob").get(path, id).then().spec(Problems.is(404, "not-found"));
        as(ann).get(path, UUID.randomUUID()).then().spec(Problems.is(404, "not-found"));
        as(ann).get(path, "x").then().spec(Problems.is(404, "not-found"));
        withToken(Tokens.staff("sam")).get(path, id).then().spec(Problems.is(404, "not-found"));
        given().get(path, id).then().spec(Problems.is(401, "unauthorized"));
        withToken(Tokens.admin("ada")).get(path, id).then().statusCode(200);

        var pending = rows.given(State.pending(Tokens.idOf(ann), showtime, hold("A2"), "A2"));
        as(ann).get(path, pending).then().spec(Problems.is(409, "booking-not-confirmed"));
        cancel(id).then().statusCode(200);
        as(ann).get(path, id).then().spec(Problems.is(409, "booking-cancelled"));
    }

    private ValidatableResponse read(UUID booking, String document) {
        return as(ann).get("/api/bookings/{id}/{document}", booking, document)
                .then()
                .statusCode(200);
    }
}
