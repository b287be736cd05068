package io.github.moviereservation.seat.domain.showtime;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.get;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.github.moviereservation.seat.support.Calls.hold;
import static io.github.moviereservation.seat.support.Calls.map;
import static io.github.moviereservation.seat.support.Calls.releaseBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.RoomTest;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Race;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Guests whose showtime moves to another room. */
@QuarkusTest
class RoomChangeTest extends RoomTest {

    private static final String ANN = Tokens.customer("ann");

    @Test
    void soldSeatsThatTheNewRoomHasTooStayAsTheyAre() {
        var showtime = open("SSS");
        sell("ann", showtime, "A1", "A2");

        showtimes.move(showtime, 2, "SSSS", "PP");

        var map = map(showtime);
        assertThat(map.getList("seats.id")).containsExactly("A1", "A2", "A3", "A4", "B1", "B2");
        assertThat(map.getList("seats.state")).containsExactly("SOLD", "SOLD", "FREE", "FREE", "FREE", "FREE");
        assertThat(map.getList("seats.version")).containsExactly(2, 2, 0, 0, 0, 0);
        assertSound(showtime);
    }

    @Test
    void aSoldSeatThatTheNewRoomLacksBecomesTheNearestEqualOne() {
        var showtime = open("SSSS");
        var hold = held("ann", showtime, "A3", "A4");
        var booking = UUID.randomUUID();
        confirm(hold, booking, "ann").then().statusCode(200);

        showtimes.move(showtime, 2, "SS", "SP");

        assertThat(map(showtime).getList("seats.id")).containsExactly("A1", "A2", "B1", "B2");
        assertThat(map(showtime).getList("seats.state")).containsExactly("SOLD", "SOLD", "FREE", "FREE");
        get(ANN, hold)
                .then()
                .statusCode(200)
                .body("seats", contains("A1", "A2"))
                .body("total", is(2400));
        assertThat(Database.rows(
                        "select seat, booking_id from seat_sale where showtime_id = ? order by seat", showtime))
                .containsExactly("A1 " + booking, "A2 " + booking);
        assertThat(Database.story(showtime, "A4")).containsExactly("HELD", "SOLD", "REMOVED");
        assertSound(showtime);

        releaseBooking(booking).then().statusCode(204);
        assertThat(map(showtime).getList("seats.state")).containsOnly("FREE");
        assertSound(showtime);
    }

    @Test
    void soldSeatsMayChangePlaces() {
        var showtime = open("SP");
        var ann = sell("ann", showtime, "A1");
        var bob = sell("bob", showtime, "A2");

        showtimes.move(showtime, 2, "PS");

        assertThat(Database.rows(
                        "select seat, booking_id from seat_sale where showtime_id = ? order by seat", showtime))
                .containsExactly("A1 " + bob, "A2 " + ann);
        assertThat(Database.story(showtime, "A1")).containsExactly("HELD", "SOLD", "FREE", "SOLD");
        assertSound(showtime);
    }

    @Test
    void theMoveIsAnnouncedWithWhoHasNoSeatAnyMore() {
        var showtime = open("SSSS");
        var ann = sell("ann", showtime, "A1");
        var bob = sell("bob", showtime, "A3", "A4");

        try (var announced = Broker.tap("seats.remapped.v1")) {
            showtimes.move(showtime, 2, "SSP");

            var event = announced.await("seats.remapped.v1", showtime);
            Contracts.assertSameShape(Contracts.sample("seats.remapped.v1"), event);
            var data = event.getJsonObject("data");
            assertThat(data.getJsonArray("moves"))
                    .isEqualTo(new JsonArray()
                            .add(new JsonObject()
                                    .put("bookingId", bob.toString())
                                    .put("from", "A3")
                                    .put("to", "A2")));
            assertThat(data.getJsonArray("conflicts"))
                    .isEqualTo(new JsonArray()
                            .add(new JsonObject()
                                    .put("bookingId", bob.toString())
                                    .put("seat", "A4")));
            assertThat(data.getJsonArray("seats"))
                    .containsExactlyInAnyOrder(
                            delta("A2", "SOLD", 1), delta("A3", "FREE", 3), delta("A4", "REMOVED", 3));
        }
        assertThat(map(showtime).getList("seats.state")).containsExactly("SOLD", "SOLD", "FREE");
        assertThat(Database.rows("select seats from hold where booking_id = ?", bob))
                .containsExactly("{A2}");
        assertSound(showtime);

        releaseBooking(bob).then().statusCode(204);
        releaseBooking(ann).then().statusCode(204);
        assertThat(map(showtime).getList("seats.state")).containsOnly("FREE");
        assertSound(showtime);
    }

    @Test
    void movingBackBringsTheSeatsBackWithHigherVersions() {
        var showtime = open("SSS", "P");
        var booking = sell("ann", showtime, "A3");
        block(showtime, "A1");

        showtimes.move(showtime, 2, "SS");
        assertThat(map(showtime).getList("seats.state")).containsExactly("BLOCKED", "SOLD");
        showtimes.move(showtime, 3, "SSS", "P");

        var map = map(showtime);
        assertThat(map.getList("seats.id")).containsExactly("A1", "A2", "A3", "B1");
        assertThat(map.getList("seats.state")).containsExactly("BLOCKED", "SOLD", "FREE", "FREE");
        assertThat(Database.story(showtime, "A3")).containsExactly("HELD", "SOLD", "REMOVED", "FREE");
        assertThat(Database.story(showtime, "B1")).containsExactly("REMOVED", "FREE");
        assertThat(Database.rows("select seat from seat_sale where booking_id = ?", booking))
                .containsExactly("A2");
        held("bob", showtime, "A3", "B1");
        assertSound(showtime);
    }

    @Test
    void anOlderChangeMovesNothing() {
        var showtime = open("SSS");
        showtimes.move(showtime, 3, "SS");

        showtimes.move(showtime, 2, "SSSSS");

        assertThat(map(showtime).getList("seats.id")).containsExactly("A1", "A2");
    }

    @RepeatedTest(5)
    void aMoveWhileEverybodyBuysLosesNobody() throws Exception {
        var showtime = open("SSSSSSSS", "PPPPPPPP");
        Calls.setLoneSeatRule(Tokens.admin("ada"), showtime, false).then().statusCode(204);
        var actions = new ArrayList<Callable<Integer>>();
        actions.add(() -> {
            showtimes.move(showtime, 2, "SSSSSSPP", "PPPPSS");
            return 204;
        });
        for (int i = 0; i < 16; i++) {
            var buyer = "mover-" + i;
            var seat = (i % 2 == 0 ? "A" : "B") + (i / 2 + 1);
            actions.add(() -> {
                var hold = hold(Tokens.customer(buyer), showtime, seat);
                return hold.statusCode() == 201
                        ? confirm(Calls.idOf(hold), UUID.randomUUID(), buyer).statusCode()
                        : hold.statusCode();
            });
        }

        assertThat(Race.of(actions)).isSubsetOf(200, 204, 404, 409, 410, 503);

        assertSound(showtime);
        assertThat(Database.rows("""
                        select h.id, place from hold h cross join unnest(h.seats) place
                        where h.showtime_id = ? and h.status in ('ACTIVE', 'CONFIRMED')
                        except
                        select hold_id, seat from seat where state in ('HELD', 'SOLD')""", showtime)).isEmpty();
        assertThat(map(showtime).getList("seats.state")).hasSize(14);
    }

    private static void block(UUID showtime, String seat) {
        Calls.block(Tokens.admin("ada"), showtime, true, seat).then().statusCode(200);
    }

    private static JsonObject delta(String seat, String state, int version) {
        return new JsonObject().put("id", seat).put("state", state).put("version", version);
    }
}
