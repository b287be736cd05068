package io.github.moviereservation.ticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.github.moviereservation.ticket.support.BookingRows;
import io.github.moviereservation.ticket.support.BookingRows.State;
import io.github.moviereservation.ticket.support.BookingTest;
import io.github.moviereservation.ticket.support.SeatMoves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatConsumerTest extends BookingTest {

    @Inject
    BookingRows rows;

    @Test
    void aBookingGetsItsSeatsInTheNewRoomAndKeepsItsCodes() {
        var id = booked("A1", "A2");
        List<String> codes = get(id).path("tickets.code");

        publish(SeatMoves.remapped(2, id, "A1", "C3", "A2", "C4"));

        awaitSeats(id, "C3", "C4");
        get(id).then()
                .body("tickets.seat", is(List.of("C3", "C4")), "tickets.code", is(codes), "lostSeats", is(List.of()));
    }

    @Test
    void theSampleIsRead() {
        var id = booked("B1", "B2");
        var sample = Contracts.sample("seats.remapped.v1")
                .put("id", UUID.randomUUID().toString());
        for (var list : List.of("moves", "conflicts")) {
            sample.getJsonObject("data").getJsonArray(list).getJsonObject(0).put("bookingId", id.toString());
        }

        publish(sample);

        awaitSeats(id, "C3", "B2");
    }

    @Test
    void seatsMayChangePlacesWithEachOther() {
        var order = fromHold(hold("A1", "P1"), "tok_ok");
        order.put("types", Map.of("P1", "CHILD"));
        var id = UUID.fromString(book(order).then().statusCode(201).extract().path("id"));

        publish(SeatMoves.remapped(2, id, "A1", "P1", "P1", "A1"));

        awaitSeats(id, "P1", "A1");
        get(id).then().body("lines.type", is(List.of("ADULT", "CHILD")), "lines.price", is(List.of(1200, 960)));
    }

    @Test
    void twoMovesMayComeInAnyOrder() {
        var id = booked("A1", "A2");

        publish(SeatMoves.remapped(3, id, "A2", "D1", "C3", "D2"));
        awaitSeats(id, "A1", "D1");
        publish(SeatMoves.remapped(2, id, "A1", "A2", "A2", "C3"));

        awaitSeats(id, "D1", "D2");
    }

    @Test
    void aSeatMayMoveToWhereOneOfTheSameBookingIsLost() {
        var id = booked("A1", "P1");
        var event = SeatMoves.remapped(2, id, "P1", "A1");
        SeatMoves.lose(event, id, "A1");

        publish(event);

        awaitSeats(id, "A1", "A1");
        staffSees(id).body("items[0].lostSeats", is(List.of("A1")));
    }

    @Test
    void aLaterMoveThatComesFirstMayMeetASeatOfTheSameBooking() {
        var id = booked("A1", "A2");

        publish(SeatMoves.remapped(3, id, "A1", "A2"));
        awaitSeats(id, "A2", "A2");
        publish(SeatMoves.remapped(2, id, "A1", "C3", "A2", "A1"));

        awaitSeats(id, "C3", "A2");
    }

    @Test
    void aMoveBeforeTheBookingIsConfirmedCountsToo() {
        var hold = hold("A1");
        var id =
                rows.given(State.pending(Tokens.idOf(ann), showtime, hold, "A1").paid());
        publish(SeatMoves.remapped(2, id, "A1", "C3"));
        awaitSeats(id, "C3");

        try (var tap = Broker.tap("booking.confirmed.v1")) {
            rows.due(id);
            var confirmed = tap.await("booking.confirmed.v1", id).getJsonObject("data");
            assertThat(confirmed.getJsonArray("lines").getJsonObject(0).getString("seat"))
                    .isEqualTo("C3");
        }
        get(id).then().body("status", is("CONFIRMED"), "tickets.seat", is(List.of("C3")));
    }

    @Test
    void theSameEventTwiceHasOneEffect() {
        var id = booked("A1");
        var event = SeatMoves.remapped(2, id, "A1", "C3");
        publish(event);
        awaitSeats(id, "C3");

        // The same id with other data shows whether the second one is looked at.
        publish(event.put("data", SeatMoves.remapped(3, id, "C3", "D1").getJsonObject("data")));

        await().during(Duration.ofSeconds(1)).until(() -> seatsOf(id).equals(List.of("C3")));
    }

    @Test
    void aSeatWithoutAnEqualStaysAndIsListedAsLost() {
        var id = booked("A1", "A2");
        var event = SeatMoves.remapped(2, id, "A1", "C3");
        SeatMoves.lose(event, id, "A2");

        publish(event);

        awaitSeats(id, "C3", "A2");
        get(id).then().body("lostSeats", is(List.of("A2")));
        staffSees(id).body("items[0].lostSeats", is(List.of("A2")));
    }

    /** As a release before this one wrote it. */
    @Test
    void aMoveThatDoesNotSayItsVersionIsFollowedAllTheSame() {
        var id = booked("A1");
        var event = SeatMoves.remapped(0, id, "A1", "C3");
        event.getJsonObject("data").remove("version");

        publish(event);

        awaitSeats(id, "C3");
    }

    @Test
    void aMoveOfAnotherShowtimeIsNoneOfTheBookingsSeats() {
        var id = booked("A1");
        var other = SeatMoves.remapped(2, id, "A1", "C3");
        other.getJsonObject("data").put("showtimeId", UUID.randomUUID().toString());
        Broker.publish(other);

        publish(SeatMoves.remapped(3, id, "A1", "D1"));

        awaitSeats(id, "D1");
    }

    @Test
    void aMoveFromBeforeTheSeatsWereSoldChangesNothing() {
        var id = booked("A1");
        rows.soldAt(id, 3);
        publish(SeatMoves.remapped(3, id, "A1", "C3"));

        publish(SeatMoves.remapped(4, id, "A1", "D1"));

        awaitSeats(id, "D1");
    }

    @Test
    void otherBookingsStayAsTheyAre() {
        var moved = booked("A1");
        var other = booked("A2");

        publish(SeatMoves.remapped(2, moved, "A1", "A2"));

        awaitSeats(moved, "A2");
        assertThat(seatsOf(other)).containsExactly("A2");
    }

    private void awaitSeats(UUID booking, String... seats) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(seatsOf(booking)).containsExactly(seats));
    }

    private List<String> seatsOf(UUID booking) {
        return get(booking).path("seats");
    }

    private ValidatableResponse staffSees(UUID booking) {
        return withToken(Tokens.staff("sam"))
                .get("/api/admin/bookings?showtimeId=" + showtime)
                .then()
                .body("items[0].id", is(booking.toString()));
    }

    private void publish(JsonObject event) {
        event.getJsonObject("data").put("showtimeId", showtime.toString());
        Broker.publish(event);
    }
}
