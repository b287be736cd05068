package io.github.moviereservation.seat.domain.showtime;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.upkeep.ReconciliationRepository;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A showtime moves to another room: nobody loses a seat that there is an equal for. */
@QuarkusTest
class RoomChangeTest {

    @Inject
    Showtimes showtimes;

    @Inject
    ReconciliationRepository reconciliation;

    @Test
    void whatIsSoldKeepsItsSeatOrGetsTheNearestEqualOne() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSS", "PPPP");
        var first = sold("ann", showtime, "A1", "A2");
        var second = sold("bob", showtime, "B3", "B4");
        sold("carl", showtime, "A4");

        try (var announced = Broker.tap("seats.remapped.v1")) {
            showtimes.move(showtime, 2, "SSS", "SPP");

            var event = announced.await("seats.remapped.v1", showtime);
            Contracts.assertSameShape(Contracts.sample("seats.remapped.v1"), event);
            var moves = event.getJsonObject("data").getJsonArray("moves").stream()
                    .map(JsonObject.class::cast)
                    .map(move -> move.getString("from") + ">" + move.getString("to"));
            assertThat(moves).containsExactlyInAnyOrder("A4>A3", "B4>B2");
            assertThat(event.getJsonObject("data").getJsonArray("conflicts")).isEmpty();
        }
        assertThat(map(showtime).getList("seats.id")).containsExactly("A1", "A2", "A3", "B1", "B2", "B3");
        assertThat(seatsOf(first)).containsExactly("A1", "A2");
        assertThat(seatsOf(second)).containsExactly("B2", "B3");
        assertThat(findings(showtime)).isEmpty();
        Calls.releaseBooking(second).then().statusCode(204);
        assertThat(Database.stateOf(showtime, "B2")).isEqualTo("FREE");
    }

    @Test
    void aSeatWithoutAnEqualIsAConflict() {
        var showtime = showtimes.open(Duration.ofDays(1), "SS", "PP");
        var booking = sold("ann", showtime, "B1", "B2");

        try (var announced = Broker.tap("seats.remapped.v1")) {
            showtimes.move(showtime, 2, "SSP");

            var data = announced.await("seats.remapped.v1", showtime).getJsonObject("data");
            var conflicts = data.getJsonArray("conflicts");
            assertThat(conflicts).hasSize(1);
            assertThat(conflicts.getJsonObject(0).getString("bookingId")).isEqualTo(booking.toString());
        }
        assertThat(seatsOf(booking)).containsExactly("A3");
        assertThat(findings(showtime)).isEmpty();
    }

    @Test
    void openHoldsStayWhenTheirSeatsDo() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSS");
        var stays = held("ann", showtime, "A1", "A2");
        var ends = held("bob", showtime, "A3", "A4");

        showtimes.move(showtime, 2, "SSS");

        assertThat(Database.statusOf(stays)).isEqualTo("ACTIVE");
        assertThat(Database.statusOf(ends)).isEqualTo("RELEASED");
        assertThat(map(showtime).getList("seats.state")).containsExactly("HELD", "HELD", "FREE");
        assertThat(findings(showtime)).isEmpty();
    }

    @Test
    void versionsGoOnWhenASeatComesBack() {
        var showtime = showtimes.open(Duration.ofDays(1), "SSSS");
        Calls.release(io.github.moviereservation.testing.Tokens.customer("ann"), held("ann", showtime, "A4"));
        showtimes.move(showtime, 2, "SS");

        showtimes.move(showtime, 3, "SSSS");

        assertThat(map(showtime).getList("seats.id")).containsExactly("A1", "A2", "A3", "A4");
        assertThat(map(showtime).getList("seats.state")).containsOnly("FREE");
        assertThat(map(showtime).getInt("seats[3].version")).isEqualTo(4);
        assertThat(Database.story(showtime, "A4")).containsExactly("HELD", "FREE", "REMOVED", "FREE");
        assertThat(findings(showtime)).isEmpty();
        held("bob", showtime, "A3", "A4");
    }

    private static UUID sold(String customer, UUID showtime, String... seats) {
        var booking = UUID.randomUUID();
        confirm(held(customer, showtime, seats), booking, customer).then().statusCode(200);
        return booking;
    }

    private static List<String> seatsOf(UUID booking) {
        return Database.rows("select seat from seat_sale where booking_id = ? order by seat", booking);
    }

    private List<String> findings(UUID showtime) {
        return Showtimes.await(reconciliation.findings(Duration.ofMinutes(5), Duration.ofMinutes(5))).stream()
                .filter(finding -> finding.showtimeId().equals(showtime))
                .map(finding -> finding.seat() + " " + finding.problem())
                .toList();
    }
}
