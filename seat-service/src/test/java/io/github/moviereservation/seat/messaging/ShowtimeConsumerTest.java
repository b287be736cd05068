package io.github.moviereservation.seat.messaging;

import static io.github.moviereservation.seat.support.Calls.map;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShowtimeConsumerTest {

    private final UUID showtime = UUID.randomUUID();

    @Test
    void aScheduledShowtimeOpensTheSeatsOfItsRoom() {
        Broker.publish(scheduled());

        awaitMap();
        var map = map(showtime);
        assertThat(map.getList("seats.id")).containsExactly("A1", "A2", "A4", "A5", "B1", "B2");
        assertThat(map.getList("seats.kind"))
                .containsExactly("STANDARD", "STANDARD", "WHEELCHAIR", "COMPANION", "PREMIUM", "PREMIUM");
        assertThat(map.getList("seats.price")).containsExactly(1200, 1200, 1200, 1200, 1600, 1600);
        assertThat(map.getList("seats.state")).containsOnly("FREE");
        assertThat(map.getString("currency")).isEqualTo("EUR");
        Calls.held("ann", showtime, "A1");
    }

    @Test
    void aKindWithoutAPriceCostsWhatAStandardSeatDoes() {
        var event = scheduled();
        event.getJsonObject("data").put("prices", new JsonObject().put("STANDARD", 900));
        Broker.publish(event);

        awaitMap();
        assertThat(map(showtime).getList("seats.price")).containsOnly(900);
    }

    @Test
    void aChangedShowtimeHasItsNewStartAndPricesAndKeepsItsHolds() {
        Broker.publish(scheduled());
        awaitMap();
        var hold = Calls.held("ann", showtime, "A1");
        var tag = given().get("/api/seatmaps/{id}", showtime).header("ETag");

        Broker.publish(changed(Instant.now().minusSeconds(60)));

        await().atMost(Duration.ofSeconds(15)).until(() -> map(showtime).getInt("seats[0].price") == 1500);
        assertThat(map(showtime).getString("seats[0].state")).isEqualTo("HELD");
        assertThat(given().get("/api/seatmaps/{id}", showtime).header("ETag")).isNotEqualTo(tag);
        assertThat((Integer) Calls.get(Tokens.customer("ann"), hold).path("total"))
                .isEqualTo(1200);
        Calls.hold(Tokens.customer("bob"), showtime, "A2").then().spec(Problems.is(410, "showtime-started"));
    }

    @Test
    void aChangeToAnotherRoomTakesSoldSeatsAlong() {
        Broker.publish(scheduled());
        awaitMap();
        var booking = UUID.randomUUID();
        Calls.confirm(Calls.held("ann", showtime, "B2"), booking, "ann").then().statusCode(200);

        try (var announced = Broker.tap("seats.remapped.v1")) {
            var moved = changed(Instant.now().plus(5, ChronoUnit.DAYS));
            moved.getJsonObject("data").put("layout", new JsonObject("""
                            {"rows": [{"label": "A", "seats": [{"number": 1, "kind": "STANDARD"},
                                                               {"number": 2, "kind": "PREMIUM"}]}]}"""));
            Broker.publish(moved);

            var event = announced.await("seats.remapped.v1", showtime);
            Contracts.assertSameShape(Contracts.sample("seats.remapped.v1"), event);
            assertThat(event.getJsonObject("data").getJsonArray("moves"))
                    .isEqualTo(new JsonArray()
                            .add(new JsonObject()
                                    .put("bookingId", booking.toString())
                                    .put("from", "B2")
                                    .put("to", "A2")));
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> map(showtime).getList("seats.id").size() == 2);
        assertThat(map(showtime).getList("seats.state")).containsExactly("FREE", "SOLD");
        assertThat(Database.seatsThatDifferFromTheLedger(showtime)).isEmpty();
    }

    @Test
    void aChangeThatOvertookTheScheduleWins() {
        Broker.publish(changed(Instant.now().plus(5, ChronoUnit.DAYS)));
        awaitMap();
        var late = scheduled();
        Broker.publish(late);

        awaitReceived(late);
        assertThat(map(showtime).getInt("seats[0].price")).isEqualTo(1500);
    }

    @Test
    void aCancelledShowtimeClosesItsSeatsAndEndsItsHolds() {
        Broker.publish(scheduled());
        awaitMap();
        var hold = Calls.held("ann", showtime, "A1");

        try (var announced = Broker.tap("seats.blocked.v1")) {
            Broker.publish(cancelled());

            var event = announced.await("seats.blocked.v1", showtime);
            Contracts.assertSameShape(Contracts.sample("seats.blocked.v1"), event);
            assertThat(event.getJsonObject("data").getJsonArray("seats")).hasSize(6);
        }
        assertThat(map(showtime).getList("seats.state")).containsOnly("BLOCKED");
        assertThat(Database.statusOf(hold)).isEqualTo("RELEASED");
        Calls.hold(Tokens.customer("ann"), showtime, "A2").then().spec(Problems.is(410, "showtime-cancelled"));
    }

    @Test
    void aCancellationThatCameFirstKeepsTheSeatsShut() {
        var cancelled = cancelled();
        Broker.publish(cancelled);
        awaitReceived(cancelled);
        var late = scheduled();
        Broker.publish(late);
        awaitReceived(late);

        given().get("/api/seatmaps/{id}", showtime).then().spec(Problems.is(404, "not-found"));
        Calls.hold(Tokens.customer("ann"), showtime, "A1").then().statusCode(404);
    }

    @Test
    void theSameEventTwiceIsOneEffect() {
        var event = scheduled();
        Broker.publish(event);
        awaitMap();
        Calls.held("ann", showtime, "A1");
        Broker.publish(event);
        var next = changed(Instant.now().plus(1, ChronoUnit.DAYS));
        Broker.publish(next);
        awaitReceived(next);

        assertThat(map(showtime).getList("seats")).hasSize(6);
        assertThat(map(showtime).getString("seats[0].state")).isEqualTo("HELD");
    }

    @Test
    void anEventWithoutAnyUsablePriceGoesToTheDeadLettersAndTheRestFlowsOn() {
        var poison = scheduled();
        poison.getJsonObject("data").put("prices", new JsonObject());
        var before = Broker.queueDepth("seat-service.showtime-scheduled.dlq");
        Broker.publish(poison);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Broker.queueDepth("seat-service.showtime-scheduled.dlq") == before + 1);
        Broker.publish(scheduled());
        awaitMap();
    }

    private JsonObject scheduled() {
        return event("showtime.scheduled.v1", Instant.now().plus(5, ChronoUnit.DAYS));
    }

    private JsonObject changed(Instant startsAt) {
        var event = event("showtime.changed.v1", startsAt);
        event.getJsonObject("data").getJsonObject("prices").put("STANDARD", 1500);
        return event;
    }

    private JsonObject event(String type, Instant startsAt) {
        var event = forThisShowtime(type);
        event.getJsonObject("data").put("startsAt", startsAt.toString());
        return event;
    }

    private JsonObject cancelled() {
        return forThisShowtime("showtime.cancelled.v1");
    }

    private JsonObject forThisShowtime(String type) {
        var event =
                Contracts.sample(type).put("id", UUID.randomUUID().toString()).put("subject", showtime.toString());
        event.getJsonObject("data").put("showtimeId", showtime.toString());
        return event;
    }

    private void awaitMap() {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> given().get("/api/seatmaps/{id}", showtime).statusCode() == 200);
    }

    private static void awaitReceived(JsonObject event) {
        var id = UUID.fromString(event.getString("id"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !Database.rows("select id from inbox_event where id = ?", id)
                        .isEmpty());
    }
}
