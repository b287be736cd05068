package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.ExchangeTest;
import io.github.moviereservation.ticket.support.Pdf;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeResourceTest extends ExchangeTest {

    @Test
    void theSameMoneyBuysOtherSeatsOfTheSameShowtime() {
        var id = booked("A1", "A2");
        var codes = codesOf(id);

        exchange(id, wish(showtime, "A2", "A3"))
                .then()
                .statusCode(200)
                .body("status", is("CONFIRMED"), "seats", is(List.of("A3", "A2")), "total", is(2400))
                .body("exchange", nullValue(), "exchanges.difference", is(List.of(0)));

        expectSold(id, showtime, "A3", "A2");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        assertThat(codesOf(id)).doesNotContainAnyElementsOf(codes).doesNotHaveDuplicates();
        assertThat(exchanges.statusAndRest(exchanges.only(id))).containsExactly("DONE", "done");
    }

    @Test
    void dearerSeatsCostTheDifference() {
        var id = booked("A1");

        exchange(id, paidWish("tok_ok", other, "P1"))
                .then()
                .statusCode(200)
                .body("total", is(1600), "exchanges[0].difference", is(400), "exchanges[0].refundStatus", nullValue());

        expectSold(id, other, "P1");
        assertThat(seats.book.isFree(showtime, "A1")).isTrue();
        assertThat(bank.keptFrom(Tokens.idOf(ann))).containsExactlyInAnyOrder(1200L);
        assertThat(bank.amountOf(exchanges.only(id))).isEqualTo(400);
        as(ann).get("/api/bookings?when=upcoming").then().body("items[0].showtime.id", is(other.toString()));
    }

    @Test
    void cheaperSeatsGiveTheDifferenceBack() {
        var id = booked("P1", "P2");

        exchange(id, wish(other, "A1", "P1"))
                .then()
                .statusCode(200)
                .body("total", is(2800))
                .body("exchanges[0].difference", is(-400), "exchanges[0].refundStatus", is("REFUNDED"));

        assertThat(bank.returnedOf(id)).isEqualTo(400);
        get(id).then().body("refund", nullValue(), "status", is("CONFIRMED"));
    }

    /** The seats change places, which the database must not take for a double one. */
    @Test
    void ticketTypesStayInTheOrderOfTheTickets() {
        var order = fromHold(hold("A1", "A2"), "tok_ok");
        order.put("types", Map.of("A2", "CHILD"));
        var id = UUID.fromString(book(order).path("id"));

        exchange(id, wish(other, "A2", "A1"))
                .then()
                .statusCode(200)
                .body("lines.seat", is(List.of("A2", "A1")), "lines.type", is(List.of("ADULT", "CHILD")))
                .body("total", is(get(id).<Integer>path("total")));
    }

    @Test
    void theWorldIsToldAgain() {
        var id = booked("A1");
        try (var tap = Broker.tap("#")) {
            exchange(id, paidWish("tok_ok", other, "P1")).then().statusCode(200);

            var data = tap.await("booking.confirmed.v1", id).getJsonObject("data");
            assertThat(data.getInteger("version")).isEqualTo(4);
            assertThat(data.getLong("total")).isEqualTo(1600);
            assertThat(data.getJsonObject("showtime").getString("id")).isEqualTo(other.toString());
            assertThat(data.getJsonArray("lines").getJsonObject(0).getString("seat"))
                    .isEqualTo("P1");
            var exchange = data.getJsonObject("exchange");
            assertThat(exchange.getString("fromShowtimeId")).isEqualTo(showtime.toString());
            assertThat(exchange.getJsonArray("fromSeats")).containsExactly("A1");
            assertThat(exchange.getLong("difference")).isEqualTo(400);
            assertThat(exchange.getInstant("at")).isNotNull();
            tap.await(event -> event.getString("type").equals("ticket.issued.v1")
                    && event.getJsonObject("data").getString("seat").equals("P1"));
        }
    }

    @Test
    void anExchangedBookingIsCancelledWithEverythingThatWasPaid() {
        var id = booked("A1");
        exchange(id, paidWish("tok_ok", other, "P1")).then().statusCode(200);
        var payment = exchanges.only(id);

        cancel(id).then().statusCode(200).body("refund.amount", is(1600), "refund.status", is("REFUNDED"));

        assertThat(bank.returnedOf(id)).isEqualTo(1200);
        assertThat(bank.returnedOf(payment)).isEqualTo(400);
        assertThat(seats.book.isFree(other, "P1")).isTrue();
    }

    @Test
    void whatWentBackBeforeDoesNotGoBackAgain() {
        var id = booked("P1");
        exchange(id, wish(other, "A1")).then().statusCode(200);
        exchange(id, paidWish("tok_ok", showtime, "P2")).then().statusCode(200);

        cancel(id).then().statusCode(200).body("refund.amount", is(1600), "refund.status", is("REFUNDED"));

        assertThat(bank.returnedOf(id)).isEqualTo(1600);
        assertThat(bank.returnedOf(exchanges.of(id).getLast())).isEqualTo(400);
    }

    @Test
    void theReceiptTellsWhatWasPaidInAll() throws Exception {
        var id = booked("A1");
        exchange(id, paidWish("tok_ok", other, "P1")).then().statusCode(200);

        var receipt =
                Pdf.textsOf(as(ann).get("/api/bookings/{id}/receipt.pdf", id).asByteArray());

        assertThat(receipt.getFirst()).contains("Seat P1", "Total 16.00 EUR").doesNotContain("A1");
    }

    @Test
    void anAdminExchangesForSomebodyElse() {
        var id = booked("A1");

        withToken(Tokens.admin("ada"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish(showtime, "A2"))
                .post("/api/bookings/{id}/exchange", id)
                .then()
                .statusCode(200);

        expectSold(id, showtime, "A2");
    }
}
