package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.asService;
import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.exchange;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.releaseBooking;
import static io.github.moviereservation.seat.support.Calls.releaseForBooking;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exchange that is refused changes nothing. */
@QuarkusTest
class ExchangeRefusalTest {

    private final UUID booking = UUID.randomUUID();

    @Inject
    Showtimes showtimes;

    private UUID showtime;
    private UUID other;

    @BeforeEach
    void sell() {
        showtime = showtimes.open();
        other = showtimes.open();
        confirm(held("ann", showtime, "A1", "A2"), booking, "ann").then().statusCode(200);
    }

    @AfterEach
    void seatsLedgerAndSalesAgree() {
        for (var each : List.of(showtime, other)) {
            assertThat(Database.seatsThatDifferFromTheLedger(each)).isEmpty();
        }
    }

    @Test
    void aHoldThatIsUnknownOrAnotherUsersIsNotFound() {
        var bobs = held("bob", showtime, "A3");

        exchange(booking, UUID.randomUUID(), "ann").then().spec(Problems.is(404, "not-found"));
        exchange(booking, bobs, "ann").then().spec(Problems.is(404, "not-found"));

        assertUnchanged();
        assertThat(Database.statusOf(bobs)).isEqualTo("ACTIVE");
    }

    @Test
    void aBookingWithoutSeatsHasNoneToExchange() {
        var never = held("ann", showtime, "A3");
        exchange(UUID.randomUUID(), never, "ann").then().spec(Problems.is(409, "booking-has-no-seats"));
        assertThat(Database.statusOf(never)).isEqualTo("ACTIVE");

        releaseBooking(booking).then().statusCode(204);
        exchange(booking, never, "ann").then().spec(Problems.is(409, "booking-has-no-seats"));
        assertThat(Database.statusOf(never)).isEqualTo("ACTIVE");
        assertThat(sold()).isEmpty();
    }

    @Test
    void aSeatThatIsNotTheBookingsIsNotKept() {
        confirm(held("bob", showtime, "A5"), UUID.randomUUID(), "bob").then().statusCode(200);
        var after = held("ann", showtime, "A3");

        exchange(booking, after, "ann", "A2", "A9", "A5", "nonsense")
                .then()
                .spec(Problems.is(409, "seat-not-booked"))
                .body("seats", contains("A5", "A9", "nonsense"));
        assertUnchanged();
        exchange(booking, after, "ann", "A3").then().spec(Problems.is(409, "seat-not-booked"));
        assertUnchanged();
    }

    @Test
    void noSeatIsKeptInAnotherShowtime() {
        var after = held("ann", other, "A3");

        exchange(booking, after, "ann", "A1")
                .then()
                .spec(Problems.is(409, "seat-not-booked"))
                .body("seats", contains("A1"));

        assertUnchanged();
        assertThat(Database.stateOf(other, "A3")).isEqualTo("HELD");
    }

    @Test
    void aSeatThatLeftWithItsRoomIsNotKept() {
        showtimes.move(showtime, 2, "PPPP", "SS");
        var after = held("ann", showtime, "A1");

        exchange(booking, after, "ann", "A2").then().spec(Problems.is(409, "seat-not-booked"));

        assertThat(sold()).containsExactly("B1", "B2");
    }

    @Test
    void anExpiredHoldWhoseSeatSomebodyTookIsGone() {
        var old = held("ann", other, "A3", "A4");
        Database.expire(old);
        held("bob", other, "A4");

        exchange(booking, old, "ann").then().spec(Problems.is(410, "hold-expired"));

        assertUnchanged();
        assertThat(Database.stateOf(other, "A4")).isEqualTo("HELD");
    }

    @Test
    void aHoldThatIsOverOrAnotherBookingsIsGone() {
        var released = held("ann", showtime, "A3");
        releaseForBooking(released).then().statusCode(204);
        var confirmed = held("ann", showtime, "A4");
        confirm(confirmed, UUID.randomUUID(), "ann").then().statusCode(200);

        exchange(booking, released, "ann").then().spec(Problems.is(410, "hold-expired"));
        exchange(booking, confirmed, "ann").then().spec(Problems.is(410, "hold-expired"));

        assertUnchanged();
    }

    /** A call that was cut off and comes again after everything else. */
    @Test
    void anExchangeThatIsFollowedByAnotherIsOver() {
        var first = held("ann", other, "A1");
        exchange(booking, first, "ann").then().statusCode(200);
        exchange(booking, held("ann", other, "A2"), "ann").then().statusCode(200);

        exchange(booking, first, "ann").then().spec(Problems.is(410, "hold-expired"));

        assertThat(sold()).containsExactly("A2");
    }

    @Test
    void aHoldThatWasGivenUpIsNotConfirmedAgain() {
        var first = held("ann", other, "A1");
        exchange(booking, first, "ann").then().statusCode(200);
        exchange(booking, held("ann", other, "A2"), "ann").then().statusCode(200);

        confirm(first, booking, "ann").then().spec(Problems.is(409, "booking-has-seats"));
        confirm(first, UUID.randomUUID(), "ann").then().spec(Problems.is(410, "hold-expired"));

        assertThat(sold()).containsExactly("A2");
    }

    @Test
    void aCancelledShowtimeTakesNoBooking() {
        var after = held("ann", other, "A3");
        showtimes.cancel(other);

        exchange(booking, after, "ann").then().spec(Problems.is(410, "showtime-cancelled"));

        assertUnchanged();
        assertThat(Database.stateOf(other, "A3")).isEqualTo("BLOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdId", "userId", "keep"})
    void allThatAnExchangeNeedsIsAskedFor(String missing) {
        var body = new java.util.HashMap<String, Object>(
                Map.of("holdId", held("ann", other, "A3"), "userId", Tokens.idOf("ann"), "keep", List.of()));
        body.remove(missing);

        asService()
                .body(body)
                .post("/internal/bookings/{id}/exchange", booking)
                .then()
                .spec(Problems.is(400, "invalid-input"));

        assertUnchanged();
    }

    @Test
    void onlyServicesExchange() {
        var body = Map.of("holdId", held("ann", other, "A3"), "userId", Tokens.idOf("ann"), "keep", List.of());

        given().contentType(ContentType.JSON)
                .body(body)
                .post("/internal/bookings/{id}/exchange", booking)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.admin("ada"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/internal/bookings/{id}/exchange", booking)
                .then()
                .statusCode(401);

        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(sold()).containsExactly("A1", "A2");
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "SOLD");
    }

    private List<String> sold() {
        return Database.rows("select seat from seat_sale where booking_id = ? order by seat", booking);
    }
}
