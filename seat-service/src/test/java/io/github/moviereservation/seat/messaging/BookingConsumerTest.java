package io.github.moviereservation.seat.messaging;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.domain.upkeep.Comparisons;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ticket-service says it has sold is compared with the seats. */
@QuarkusTest
class BookingConsumerTest {

    private static final Duration GRACE = Duration.ofMinutes(10);

    @Inject
    Showtimes showtimes;

    private final UUID booking = UUID.randomUUID();
    private UUID showtime;

    @BeforeEach
    void sellTwoSeats() {
        showtime = showtimes.open();
        confirm(held("ann", showtime, "B1", "B2"), booking, "ann").then().statusCode(200);
    }

    /** So that the scheduled run does not find what this test broke. */
    @AfterEach
    void forget() {
        for (var table : List.of("booked_seat", "seat_ledger", "seat_sale", "seat")) {
            Database.execute("delete from " + table + " where showtime_id = ?", showtime);
        }
    }

    @Test
    void aBookingOfWhatWasSoldIsInOrder() {
        assertThat(findings(Duration.ZERO)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B2 SOLD_WITHOUT_BOOKING");

        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).containsExactly("B1 " + booking, "B2 " + booking);
        assertThat(findings(Duration.ZERO)).isEmpty();
    }

    @Test
    void newsOfABookingMayTakeAWhile() {
        assertThat(findings(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aCancelledBookingHasNoSeats() {
        receive(confirmed(booking, 3, "B1", "B2"));
        receive(cancelled(booking, 4));
        assertThat(booked()).isEmpty();
        assertThat(findings(Duration.ZERO)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B2 SOLD_WITHOUT_BOOKING");

        Calls.releaseBooking(booking).then().statusCode(204);
        assertThat(findings(Duration.ZERO)).isEmpty();
    }

    @Test
    void aCancellationThatCameFirstWins() {
        receive(cancelled(booking, 4));
        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).isEmpty();
    }

    @Test
    void theSameNewsTwiceIsOneEffect() {
        var news = confirmed(booking, 3, "B1", "B2");
        receive(news);
        Broker.publish(news);
        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).containsExactly("B1 " + booking, "B2 " + booking);
    }

    @Test
    void theNewestNewsOfABookingCounts() {
        receive(confirmed(booking, 5, "B2", "B3"));
        receive(confirmed(booking, 3, "B1", "B2"));

        assertThat(booked()).containsExactly("B2 " + booking, "B3 " + booking);
        assertThat(findings(Duration.ZERO)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B3 BOOKED_WITHOUT_SEAT");
    }

    @Test
    void aBookingOfASeatThatIsNotSoldIsFound() {
        receive(confirmed(booking, 3, "B1", "B2"));
        receive(confirmed(UUID.randomUUID(), 3, "A7"));

        assertThat(findings(Duration.ZERO)).containsExactly("A7 BOOKED_WITHOUT_SEAT");
        assertThat(findings(Duration.ofMinutes(1))).isEmpty();
    }

    /** The cancellation of the first may come later than the confirmation of the second: they have queues of their own. */
    @Test
    void aSeatOfTwoBookingsIsFoundWhenNoCancellationCame() {
        receive(confirmed(booking, 3, "B1", "B2"));
        age();
        receive(confirmed(UUID.randomUUID(), 3, "B2"));
        assertThat(findings(GRACE)).isEmpty();

        age();
        assertThat(findings(GRACE)).containsExactlyInAnyOrder("B2 BOOKED_WITHOUT_SEAT", "B2 BOOKED_TWICE");
    }

    @Test
    void theSeatsOfACancelledBookingMayTakeAWhileToBeReleased() {
        receive(confirmed(booking, 3, "B1", "B2"));
        age();
        receive(cancelled(booking, 4));
        assertThat(findings(GRACE)).isEmpty();

        age();
        assertThat(findings(GRACE)).containsExactly("B1 SOLD_WITHOUT_BOOKING", "B2 SOLD_WITHOUT_BOOKING");
    }

    @Test
    void theCancellationOfReleasedSeatsMayTakeAWhileToCome() {
        receive(confirmed(booking, 3, "B1", "B2"));
        age();
        Calls.releaseBooking(booking).then().statusCode(204);
        assertThat(findings(GRACE)).isEmpty();

        age();
        assertThat(findings(GRACE)).containsExactly("B1 BOOKED_WITHOUT_SEAT", "B2 BOOKED_WITHOUT_SEAT");
    }

    /** A confirmation that was long under way, and whose cancellation is right behind it. */
    @Test
    void whatIsSaidOfABookingLateIsNotHeldAgainstItAtOnce() {
        receive(confirmed(booking, 3, "B1", "B2"));
        Calls.releaseBooking(booking).then().statusCode(204);
        age();
        receive(confirmed(booking, 4, "B1", "B2"));
        Database.execute(
                "update booked_seat set confirmed_at = now() - interval '1 hour' where showtime_id = ?", showtime);

        assertThat(findings(GRACE)).isEmpty();
    }

    private void age() {
        Database.age(showtime);
    }

    private List<String> findings(Duration grace) {
        return Comparisons.of(showtime, grace).stream()
                .map(finding -> finding.seat() + " " + finding.problem())
                .sorted()
                .toList();
    }

    private List<String> booked() {
        return Database.rows("select seat, booking_id from booked_seat where showtime_id = ? order by seat", showtime);
    }

    private JsonObject confirmed(UUID id, int version, String... seats) {
        var event = news("booking.confirmed.v1", id, version);
        var lines = new JsonArray();
        Stream.of(seats)
                .map(seat -> new JsonObject()
                        .put("seat", seat)
                        .put("kind", "PREMIUM")
                        .put("type", "ADULT")
                        .put("price", 1600))
                .forEach(lines::add);
        event.getJsonObject("data").put("lines", lines);
        return event;
    }

    private JsonObject cancelled(UUID id, int version) {
        return news("booking.cancelled.v1", id, version);
    }

    private JsonObject news(String type, UUID id, int version) {
        var event =
                Contracts.sample(type).put("id", UUID.randomUUID().toString()).put("subject", id.toString());
        var data = event.getJsonObject("data");
        data.put("bookingId", id.toString()).put("version", version);
        data.put("confirmedAt", Instant.now().toString());
        data.getJsonObject("showtime").put("id", showtime.toString());
        return event;
    }

    private static void receive(JsonObject event) {
        Broker.publish(event);
        var id = UUID.fromString(event.getString("id"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !Database.rows("select id from inbox_event where id = ?", id)
                        .isEmpty());
    }
}
