package io.github.moviereservation.seat.rest;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.exchange;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking gets other seats instead of those that it has. */
@QuarkusTest
class ExchangeTest {

    private final UUID booking = UUID.randomUUID();

    @Inject
    Showtimes showtimes;

    @Inject
    HoldSweeper sweeper;

    private UUID showtime;
    private UUID other;
    private UUID before;

    @BeforeEach
    void sell() {
        showtime = showtimes.open();
        other = showtimes.open();
        before = held("ann", showtime, "A1", "A2");
        confirm(before, booking, "ann").then().statusCode(200);
    }

    @AfterEach
    void seatsLedgerAndSalesAgree() {
        for (var each : List.of(showtime, other)) {
            assertThat(Database.seatsThatDifferFromTheLedger(each)).isEmpty();
        }
    }

    @Test
    void aBookingKeepsOneSeatAndChangesAnother() {
        var after = held("ann", showtime, "A3");

        exchange(booking, after, "ann", "A2")
                .then()
                .statusCode(200)
                .body("id", is(after.toString()))
                .body("showtimeId", is(showtime.toString()))
                .body("showtimeVersion", is(1))
                .body("status", is("CONFIRMED"))
                .body("seats", contains("A2", "A3"))
                .body("lines.price", contains(1200, 1200))
                .body("total", is(2400));

        assertThat(sold()).containsExactly("A2", "A3");
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "SOLD", "FREE");
        assertThat(Database.story(showtime, "A3")).containsExactly("HELD", "SOLD");
        assertThat(Database.rows(
                        "select state, hold_id, booking_id from seat_ledger where showtime_id = ? and seat = 'A2' order by version",
                        showtime))
                .containsExactly(
                        "HELD %s null".formatted(before),
                        "SOLD %s %s".formatted(before, booking),
                        "SOLD %s %s".formatted(after, booking));
        assertThat(holds())
                .containsExactlyInAnyOrder(
                        "%s RELEASED null {A1,A2}".formatted(before),
                        "%s CONFIRMED %s {A2,A3}".formatted(after, booking));
    }

    @Test
    void aBookingMovesToAnotherShowtime() {
        var after = held("ann", other, "B1", "B2");

        exchange(booking, after, "ann")
                .then()
                .statusCode(200)
                .body("showtimeId", is(other.toString()))
                .body("seats", contains("B1", "B2"))
                .body("total", is(3200));

        assertThat(sold()).containsExactly("B1", "B2");
        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("FREE");
        assertThat(Database.stateOf(other, "B1")).isEqualTo("SOLD");
        assertThat(Calls.map(showtime).getString("seats.find { it.id == 'A1' }.state"))
                .isEqualTo("FREE");
        assertThat(Calls.map(other).getString("seats.find { it.id == 'B1' }.state"))
                .isEqualTo("SOLD");
        confirm(held("bob", showtime, "A1", "A2"), UUID.randomUUID(), "bob")
                .then()
                .statusCode(200);
    }

    @Test
    void exchangingAgainWithTheSameHoldChangesNothing() {
        var after = held("ann", showtime, "A3");
        var first = exchange(booking, after, "ann", "A2");

        var second = exchange(booking, after, "ann", "A2");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Database.story(showtime, "A2")).containsExactly("HELD", "SOLD", "SOLD");
        assertThat(Database.story(showtime, "A3")).containsExactly("HELD", "SOLD");
    }

    @Test
    void aBookingIsExchangedMoreThanOnceAndReleasedAsAWhole() {
        exchange(booking, held("ann", other, "A1", "A2"), "ann").then().statusCode(200);
        exchange(booking, held("ann", other, "A3"), "ann", "A1").then().statusCode(200);
        exchange(booking, held("ann", showtime, "A2", "A1"), "ann").then().statusCode(200);
        assertThat(sold()).containsExactly("A1", "A2");

        releaseBooking(booking).then().statusCode(204);

        assertThat(sold()).isEmpty();
        assertThat(Database.rows(
                        "select seat from seat where showtime_id in (?, ?) and state <> 'FREE'", showtime, other))
                .isEmpty();
    }

    @Test
    void anExpiredHoldIsExchangedWhileItsSeatsAreFree() {
        var swept = held("ann", other, "A3", "A4");
        Database.expire(swept);
        Showtimes.await(sweeper.sweep());
        exchange(booking, swept, "ann").then().statusCode(200);

        var due = held("ann", other, "A5");
        Database.expire(due);
        exchange(booking, due, "ann", "A3").then().statusCode(200).body("seats", contains("A3", "A5"));
        assertThat(sold()).containsExactly("A3", "A5");
    }

    @Test
    void anExpiredHoldThatWasReleasedIsNotExchanged() {
        var after = held("ann", other, "A3", "A4");
        Database.expire(after);
        Showtimes.await(sweeper.sweep());

        releaseForBooking(after).then().statusCode(204);

        exchange(booking, after, "ann").then().spec(Problems.is(410, "hold-expired"));
        assertThat(sold()).containsExactly("A1", "A2");
    }

    @Test
    void aShowtimeThatHasStartedIsNotExchangedFor() {
        var after = held("ann", other, "A3", "A4");
        showtimes.start(other);

        exchange(booking, after, "ann").then().spec(Problems.is(410, "showtime-started"));

        assertThat(sold()).containsExactly("A1", "A2");
    }

    @Test
    void seatsOfACancelledShowtimeStayClosedWhenTheirBookingLeaves() {
        var after = held("ann", other, "A1", "A2");
        showtimes.cancel(showtime);

        exchange(booking, after, "ann").then().statusCode(200);

        assertThat(Database.stateOf(showtime, "A1")).isEqualTo("BLOCKED");
        assertThat(sold()).containsExactly("A1", "A2");
    }

    @Test
    void seatsThatMovedToAnotherRoomAreExchangedAsTheyAreCalledNow() {
        showtimes.move(showtime, 2, "PPPP", "SSS");
        var moved = sold();
        var after = held("ann", showtime, "A1");

        exchange(booking, after, "ann", moved.getFirst())
                .then()
                .statusCode(200)
                .body("showtimeVersion", is(2))
                .body("seats", contains("A1", moved.getFirst()));

        assertThat(sold()).containsExactly("A1", moved.getFirst());
        showtimes.move(showtime, 3, "S".repeat(12), "P".repeat(12));
        assertThat(sold()).hasSize(2);
        assertThat(Database.rows("select unnest(seats) from hold where id = ? order by 1", after))
                .isEqualTo(sold());
    }

    @Test
    void whatIsSoldAndFreedIsInTheLedgerWithItsOwners() {
        var after = held("ann", other, "A1");
        exchange(booking, after, "ann").then().statusCode(200);

        var ann = Tokens.idOf("ann");
        var latest =
                "select state, hold_id, booking_id, user_id from seat_ledger where showtime_id = ? and seat = 'A1' "
                        + "order by version desc limit 1";
        assertThat(Database.rows(latest, showtime)).containsExactly("FREE %s %s %s".formatted(before, booking, ann));
        assertThat(Database.rows(latest, other)).containsExactly("SOLD %s %s %s".formatted(after, booking, ann));
    }

    private List<String> sold() {
        return Database.rows("select seat from seat_sale where booking_id = ? order by seat", booking);
    }

    private List<String> holds() {
        return Database.rows("select id, status, booking_id, seats from hold where showtime_id = ?", showtime);
    }
}
