package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.asService;
import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.extendForPayment;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.releaseBooking;
import static io.github.moviereservation.seat.support.Calls.releaseForBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.domain.upkeep.HoldSweeper;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingSaleTest {

    private final UUID booking = UUID.randomUUID();

    @Inject
    Showtimes showtimes;

    @Inject
    HoldSweeper sweeper;

    private UUID showtime;

    @BeforeEach
    void openShowtime() {
        showtime = showtimes.open();
    }

    @Test
    void aConfirmedHoldIsSoldAndConfirmingAgainChangesNothing() {
        var id = held("ann", showtime, "A1", "A2");

        for (int i = 0; i < 2; i++) {
            confirm(id, booking, "ann")
                    .then()
                    .statusCode(200)
                    .body("status", is("CONFIRMED"))
                    .body("seats", contains("A1", "A2"))
                    .body("total", is(2400));
        }

        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "SOLD");
        assertThat(Database.rows("select seat from seat_sale where booking_id = ? order by 1", booking))
                .containsExactly("A1", "A2");
        extendForPayment(id, booking).then().statusCode(200).body("status", is("CONFIRMED"));
        Calls.hold(Tokens.customer("bob"), showtime, "A1").then().spec(Problems.is(409, "seat-taken"));
    }

    @Test
    void aHoldIsConfirmedForItsOwnerAndOneBooking() {
        var id = held("ann", showtime, "A1");

        confirm(id, booking, "bob").then().spec(Problems.is(404, "not-found"));
        confirm(id, booking, "ann").then().statusCode(200);
        confirm(id, UUID.randomUUID(), "ann").then().spec(Problems.is(410, "hold-expired"));
        confirm(held("ann", showtime, "A2"), booking, "ann").then().spec(Problems.is(409, "booking-has-seats"));
        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("HELD");
    }

    @Test
    void anExpiredHoldIsConfirmedWhileItsSeatsAreFree() {
        var swept = held("ann", showtime, "A1", "A2");
        Database.expire(swept);
        Showtimes.await(sweeper.sweep());
        confirm(swept, booking, "ann").then().statusCode(200);
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "FREE", "SOLD");

        var due = held("ann", showtime, "A3");
        Database.expire(due);
        confirm(due, UUID.randomUUID(), "ann").then().statusCode(200);
    }

    @Test
    void anExpiredHoldWhoseSeatSomebodyTookIsGone() {
        var old = held("ann", showtime, "A1", "A2");
        Database.expire(old);
        var taken = held("bob", showtime, "A2");

        confirm(old, booking, "ann").then().spec(Problems.is(410, "hold-expired"));

        assertThat(Database.stateOf(showtime, "A1")).isNotEqualTo("SOLD");
        confirm(taken, booking, "bob").then().statusCode(200);
    }

    @Test
    void aReleasedHoldCannotBeConfirmed() {
        var id = held("ann", showtime, "A1");
        releaseForBooking(id).then().statusCode(204);
        asService().post("/internal/holds/{id}/release", id).then().statusCode(204);

        confirm(id, booking, "ann").then().spec(Problems.is(410, "hold-expired"));
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
    }

    @Test
    void aConfirmedHoldIsNotReleased() {
        var id = held("ann", showtime, "A1");
        confirm(id, booking, "ann");

        releaseForBooking(id).then().statusCode(204);

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("SOLD");
    }

    @Test
    void aCancelledBookingFreesItsSeatsOnce() {
        var id = held("ann", showtime, "A1", "A2");
        confirm(id, booking, "ann");

        releaseBooking(booking).then().statusCode(204);
        var next = held("bob", showtime, "A1");
        releaseBooking(booking).then().statusCode(204);
        releaseBooking(UUID.randomUUID()).then().statusCode(204);

        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "SOLD", "FREE", "HELD");
        assertThat(Database.statusOf(id)).isEqualTo("RELEASED");
        assertThat(Database.statusOf(next)).isEqualTo("ACTIVE");
        assertThat(Database.rows("select seat from seat_sale where booking_id = ?", booking))
                .isEmpty();
        confirm(id, booking, "ann").then().spec(Problems.is(410, "hold-expired"));
    }

    @Test
    void theSeatsOfACancelledShowtimeStayClosedWhenTheirBookingIsCancelled() {
        confirm(held("ann", showtime, "A1"), booking, "ann");
        showtimes.cancel(showtime);

        releaseBooking(booking).then().statusCode(204);

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("BLOCKED");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @Test
    void aHoldOfACancelledShowtimeCannotBeConfirmed() {
        var id = held("ann", showtime, "A1");
        showtimes.cancel(showtime);

        confirm(id, booking, "ann").then().spec(Problems.is(410, "hold-expired"));
        assertThat(Database.statusOf(id)).isEqualTo("RELEASED");
    }
}
