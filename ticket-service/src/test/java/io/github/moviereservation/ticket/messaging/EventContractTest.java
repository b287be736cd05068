package io.github.moviereservation.ticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service publishes looks like its samples. */
@QuarkusTest
class EventContractTest extends BookingTest {

    @Test
    void aConfirmedBookingAndItsTickets() {
        try (var tap = Broker.tap("#")) {
            var order = fromHold(hold("P1", "P2"), "tok_ok");
            order.put("types", Map.of("P2", "CHILD"));
            String id = book(order).then().statusCode(201).extract().path("id");

            var confirmed = tap.await("booking.confirmed.v1", UUID.fromString(id));
            expectSample("booking.confirmed.v1", confirmed);
            assertThat(confirmed.getJsonObject("data").getInteger("version")).isEqualTo(3);
            assertThat(confirmed.getJsonObject("data").getLong("total")).isEqualTo(2560);

            var issued = tap.await(event -> isTicketOf(id, "P2", event));
            expectSample("ticket.issued.v1", issued);
            assertThat(issued.getJsonObject("data").getString("type")).isEqualTo("CHILD");
            assertThat(issued.getString("subject"))
                    .isEqualTo(issued.getJsonObject("data").getString("ticketId"));
            tap.await(event -> isTicketOf(id, "P1", event));
        }
    }

    @Test
    void aCancelledBooking() {
        try (var tap = Broker.tap("#")) {
            var id = booked("A1");
            cancel(id);

            var cancelled = tap.await("booking.cancelled.v1", id);
            expectSample("booking.cancelled.v1", cancelled);
            assertThat(cancelled.getJsonObject("data").getInteger("version")).isEqualTo(4);
        }
    }

    @Test
    void anExchangedBooking() {
        try (var tap = Broker.tap("#")) {
            var id = booked("A1");
            as(ann).header("Idempotency-Key", "exchange")
                    .body(Map.of("showtimeId", showtime, "seats", List.of("A2")))
                    .post("/api/bookings/{id}/exchange", id)
                    .then()
                    .statusCode(200);

            var exchanged = tap.await(event -> event.getString("subject").equals(id.toString())
                    && event.getJsonObject("data").getJsonObject("exchange") != null);
            expectSample("booking.confirmed.v1.exchanged", exchanged);
        }
    }

    @Test
    void aFailedBooking() {
        try (var tap = Broker.tap("booking.failed.v1")) {
            book(fromHold(hold("A1"), "tok_declined")).then().statusCode(402);

            var failed = tap.await(
                    event -> event.getJsonObject("data").getString("showtimeId").equals(showtime.toString()));
            expectSample("booking.failed.v1", failed);
            assertThat(failed.getJsonObject("data").getString("reason")).isEqualTo("payment-declined");
            assertThat(failed.getJsonObject("data").getLong("refund")).isZero();
            assertThat(failed.getJsonObject("data").getInteger("version")).isEqualTo(2);
        }
    }

    private static boolean isTicketOf(String booking, String seat, JsonObject event) {
        var data = event.getJsonObject("data");
        return event.getString("type").equals("ticket.issued.v1")
                && data.getString("bookingId").equals(booking)
                && data.getString("seat").equals(seat);
    }

    private static void expectSample(String type, JsonObject event) {
        Contracts.assertSameShape(Contracts.sample(type), event);
    }
}
