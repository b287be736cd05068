package io.github.moviereservation.seat.domain.showtime;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.get;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.RoomTest;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holds and blocked seats when a showtime moves to another room. */
@QuarkusTest
class RoomChangeHoldsTest extends RoomTest {

    private static final String ANN = Tokens.customer("ann");

    @Test
    void nobodyIsMovedToABlockedSeatOrWithoutNeedToAHeldOne() {
        var showtime = open("SSSSS", "S");
        var ann = sell("ann", showtime, "B1");
        var kept = held("bob", showtime, "A3");
        Calls.block(Tokens.admin("ada"), showtime, true, "A2", "A4").then().statusCode(200);

        showtimes.move(showtime, 2, "SSSSS");

        assertThat(Database.rows("select seat from seat_sale where booking_id = ?", ann))
                .containsAnyOf("A1", "A5")
                .hasSize(1);
        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("BLOCKED");
        assertThat(Database.statusOf(kept)).isEqualTo("ACTIVE");
        assertSound(showtime);
    }

    @Test
    void aHeldSeatIsTakenBeforeAGuestGoesWithoutAndABlockedOneIsNot() {
        var showtime = open("SS", "SS");
        var ann = sell("ann", showtime, "B1");
        var bob = sell("bob", showtime, "B2");
        var lost = held("eve", showtime, "A1");
        Calls.block(Tokens.admin("ada"), showtime, true, "A2").then().statusCode(200);

        showtimes.move(showtime, 2, "SS");

        assertThat(Database.rows("select booking_id, seat from seat_sale where showtime_id = ?", showtime))
                .containsExactly(ann + " A1");
        assertThat(Database.rows("select seat from seat_sale where booking_id = ?", bob))
                .isEmpty();
        assertThat(Database.statusOf(lost)).isEqualTo("RELEASED");
        assertThat(Database.stateOf(showtime, "A2")).isEqualTo("BLOCKED");
        assertSound(showtime);
    }

    @Test
    void aHoldStaysWhenItsSeatsDoAndEndsOtherwise() {
        var showtime = open("SSSSSS");
        var stays = held("ann", showtime, "A1");
        var loses = held("bob", showtime, "A2", "A6");
        sell("eve", showtime, "A5");
        var gives = held("joe", showtime, "A3");

        showtimes.move(showtime, 2, "SSSP");

        get(ANN, stays).then().statusCode(200).body("status", is("ACTIVE"));
        assertThat(Database.statusOf(loses)).isEqualTo("RELEASED");
        assertThat(Database.statusOf(gives)).isEqualTo("RELEASED");
        assertThat(map(showtime).getList("seats.state")).containsExactly("HELD", "FREE", "SOLD", "FREE");
        confirm(loses, UUID.randomUUID(), "bob").then().spec(Problems.is(410, "hold-expired"));
        confirm(stays, UUID.randomUUID(), "ann").then().statusCode(200);
        hold(Tokens.customer("bob"), showtime, "A6").then().spec(Problems.is(404, "unknown-seat"));
        hold(Tokens.customer("bob"), showtime, "A2", "A4").then().statusCode(201);
        assertSound(showtime);
    }
}
