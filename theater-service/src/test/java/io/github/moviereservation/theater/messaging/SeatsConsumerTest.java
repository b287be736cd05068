package io.github.moviereservation.theater.messaging;

import static io.github.moviereservation.theater.support.Chain.createScreen;
import static io.github.moviereservation.theater.support.Chain.createTheater;
import static io.github.moviereservation.theater.support.Chain.layout;
import static io.github.moviereservation.theater.support.Chain.publish;
import static io.github.moviereservation.theater.support.Chain.put;
import static io.github.moviereservation.theater.support.Chain.row;
import static io.github.moviereservation.theater.support.Chain.rowOf;
import static io.github.moviereservation.theater.support.Chain.screen;
import static io.github.moviereservation.theater.support.Chain.seat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Problems;
import io.github.moviereservation.theater.domain.showtime.Showtime;
import io.github.moviereservation.theater.domain.showtime.SoldSeat;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A screen with the seats A1, A3, A4 and B1. Reads the samples of seat-service's events. */
@QuarkusTest
class SeatsConsumerTest {

    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final Map<String, Object> WITHOUT_B1 = layout(row("A", "STANDARD", null, "WHEELCHAIR", "COMPANION"));

    private final UUID showtime = UUID.randomUUID();
    private UUID screen;

    @BeforeEach
    void aShowtimeIsAhead() {
        screen = createScreen(createTheater());
        publish("showtime.scheduled.v1", showtime, screen, 1, TOMORROW);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> find(Showtime.class, showtime) != null);
    }

    @Test
    void aLayoutKeepsTheSeatsThatAreSold() {
        sold("B1", 3);

        changeTo(WITHOUT_B1)
                .then()
                .spec(Problems.is(409, "seats-sold"))
                .body("total", is(1))
                .body("showtimes.id", contains(showtime.toString()))
                .body("showtimes.movieTitle", contains("Metropolis"))
                .body("showtimes[0].seats", contains("B1"))
                .body("detail", containsString("1 future showtime"));
        changeTo(layout(row("A", "STANDARD"), rowOf("B", List.of(seat(1, null), seat(2, "STANDARD")))))
                .then()
                .spec(Problems.is(409, "seats-sold"));
        given().get("/api/screens/{id}", screen).then().body("capacity", is(4));
        changeTo(layout(row("A", "STANDARD"), row("B", "STANDARD"))).then().statusCode(200);
    }

    @Test
    void whatTheLayoutLacksAlreadyIsNotLostAgain() {
        changeTo(WITHOUT_B1).then().statusCode(200);
        sold("B1", 3);

        changeTo(WITHOUT_B1).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "EXCHANGED"})
    void aSeatThatWasGivenBackMayGo(String reason) {
        sold("B1", 3);
        released("B1", 4, reason);
        awaitNoted("B1", 4);

        changeTo(WITHOUT_B1).then().statusCode(200);
    }

    @Test
    void whatCameLaterCountsInWhateverOrderItArrives() {
        released("B1", 4, "CANCELLED");
        awaitNoted("B1", 4);
        publishSeats("seats.sold.v1", "B1", "SOLD", 3);
        sold("A1", 3);

        changeTo(WITHOUT_B1).then().statusCode(200);
    }

    @Test
    void aHoldThatEndedDoesNotFreeWhatIsSold() {
        sold("B1", 3);
        released("B1", 9, "EXPIRED");
        released("B1", 9, "RELEASED");
        released("A1", 9, "CANCELLED");
        awaitNoted("A1", 9);

        changeTo(WITHOUT_B1).then().spec(Problems.is(409, "seats-sold"));
    }

    @Test
    void seatsThatMovedRoomAreSoldWhereTheyAreNow() {
        sold("B1", 3);
        publishSeats("seats.remapped.v1", "B1", "REMOVED", 4);
        publishSeats("seats.remapped.v1", "A1", "SOLD", 4);
        awaitNoted("B1", 4);
        awaitNoted("A1", 4);

        changeTo(layout(row("B", "STANDARD")))
                .then()
                .spec(Problems.is(409, "seats-sold"))
                .body("showtimes[0].seats", contains("A1"));
        changeTo(WITHOUT_B1).then().statusCode(200);
    }

    @Test
    void whatIsCancelledOrOverKeepsNoSeat() {
        sold("B1", 3);
        publish("showtime.changed.v1", showtime, screen, 2, Instant.now().minus(Duration.ofHours(1)));
        eventually(() -> changeTo(WITHOUT_B1), 200);

        var cancelled = UUID.randomUUID();
        publish("showtime.scheduled.v1", cancelled, screen, 1, TOMORROW);
        var sale = event("seats.sold.v1");
        sale.getJsonObject("data").mergeIn(data("A1", "SOLD", 3)).put("showtimeId", cancelled.toString());
        Broker.publish(sale);
        eventually(() -> changeTo(layout(row("B", "STANDARD"))), 409);
        publish("showtime.cancelled.v1", cancelled, screen, 2, TOMORROW);
        eventually(() -> changeTo(layout(row("B", "STANDARD"))), 200);
    }

    private void sold(String seat, long version) {
        publishSeats("seats.sold.v1", seat, "SOLD", version);
        awaitNoted(seat, version);
    }

    private void released(String seat, long version, String reason) {
        var event = event("seats.released.v1");
        event.getJsonObject("data").mergeIn(data(seat, "FREE", version)).put("reason", reason);
        Broker.publish(event);
    }

    private void awaitNoted(String seat, long version) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
            var noted = find(SoldSeat.class, new SoldSeat.Key(showtime, seat));
            return noted != null && noted.version == version;
        });
    }

    private static <T> T find(Class<T> type, Object id) {
        try {
            return VertxContextSupport.subscribeAndAwait(() ->
                    Panache.withSession(() -> Panache.getSession().chain(session -> session.find(type, id))));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private Response changeTo(Map<String, Object> layout) {
        var body = screen();
        body.put("layout", layout);
        return put(screen, body);
    }

    private void publishSeats(String type, String seat, String state, long version) {
        var event = event(type);
        event.getJsonObject("data").mergeIn(data(seat, state, version));
        Broker.publish(event);
    }

    private static JsonObject event(String type) {
        return Contracts.sample(type).put("id", UUID.randomUUID().toString());
    }

    private JsonObject data(String seat, String state, long version) {
        return JsonObject.of("showtimeId", showtime.toString())
                .put("seats", JsonArray.of(JsonObject.of("id", seat, "state", state, "version", version)));
    }

    private static Response eventually(Supplier<Response> action, int status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(action::get, answer -> answer.statusCode() == status);
    }
}
