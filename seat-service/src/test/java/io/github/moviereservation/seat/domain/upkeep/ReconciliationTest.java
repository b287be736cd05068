package io.github.moviereservation.seat.domain.upkeep;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.domain.upkeep.ReconciliationRepository.Finding;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Broker;
import io.github.moviereservation.testing.Contracts;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest {

    @Inject
    Showtimes showtimes;

    @Inject
    ReconciliationRepository repository;

    @Inject
    Reconciliation reconciliation;

    private UUID showtime;

    @BeforeEach
    void sellSomeSeats() {
        showtime = showtimes.open();
        confirm(held("ann", showtime, "A1"), UUID.randomUUID(), "ann");
        Calls.release(Tokens.customer("ann"), held("ann", showtime, "A2"));
        held("ann", showtime, "A3");
    }

    @Test
    void soundSeatsHaveNoFindings() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSeatThatTheLedgerTellsOtherwiseIsFound() {
        Database.execute("update seat set state = 'BLOCKED' where showtime_id = ? and seat = 'A2'", showtime);
        Database.execute("update seat set version = 9 where showtime_id = ? and seat = 'A4'", showtime);
        Database.execute("update seat set hold_id = uuidv7() where showtime_id = ? and seat = 'A3'", showtime);

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "A2 STATE_DIFFERS_FROM_LEDGER",
                        "A3 HOLD_DIFFERS_FROM_LEDGER",
                        "A4 VERSION_DIFFERS_FROM_LEDGER");
        repair();
    }

    @Test
    void aSaleWithoutASoldSeatAndTheOtherWayRoundAreFound() {
        Database.execute("delete from seat_sale where showtime_id = ?", showtime);
        Database.execute("insert into seat_sale (showtime_id, seat, booking_id) values (?, 'A2', uuidv7())", showtime);

        assertThat(findings()).containsExactlyInAnyOrder("A1 SALE_DIFFERS_FROM_SEAT", "A2 SALE_DIFFERS_FROM_SEAT");
        repair();
    }

    @Test
    void aSeatSoldTwiceInTheLedgerIsFound() {
        Database.execute("""
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, booking_id)
                select showtime_id, seat, version + 1, state, hold_id, uuidv7() from seat_ledger
                where showtime_id = ? and seat = 'A1' and state = 'SOLD'""", showtime);

        assertThat(findings()).contains("A1 DOUBLE_SALE");
        repair();
    }

    @Test
    void aSaleThatNoBookingTellsOfIsFoundWhenItsNewsIsOverdue() {
        assertThat(findings(Duration.ZERO)).containsExactly("A1 SOLD_WITHOUT_BOOKING");

        publish("booking.confirmed.v1", bookingOf("A1"), 3, "A1");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> findings(Duration.ZERO).isEmpty());
    }

    @Test
    void aBookingWithoutItsSeatIsFoundUntilItIsCancelled() {
        var booking = UUID.randomUUID();
        publish("booking.confirmed.v1", booking, 3, "A5");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> findings(Duration.ZERO).contains("A5 BOOKED_WITHOUT_SEAT"));

        publish("booking.cancelled.v1", booking, 4, "A5");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> !findings(Duration.ZERO).contains("A5 BOOKED_WITHOUT_SEAT"));
    }

    @Test
    void aCancellationThatCameFirstStays() {
        var booking = UUID.randomUUID();
        publish("booking.cancelled.v1", booking, 4, "A5");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Database.rows("select version from booking_state where booking_id = ?", booking)
                        .equals(List.of("4")));

        var late = publish("booking.confirmed.v1", booking, 3, "A5");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> !Database.rows("select id from inbox_event where id = ?", late)
                        .isEmpty());
        assertThat(Database.rows("select seat from booked_seat where booking_id = ?", booking))
                .isEmpty();
    }

    @Test
    void aSeatOfTwoBookingsIsADoubleSale() {
        publish("booking.confirmed.v1", bookingOf("A1"), 3, "A1");
        publish("booking.confirmed.v1", UUID.randomUUID(), 3, "A1");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> findings(Duration.ofMinutes(5)).contains("A1 DOUBLE_SALE"));
        repair();
    }

    private UUID bookingOf(String seat) {
        return UUID.fromString(
                Database.rows("select booking_id from seat_sale where showtime_id = ? and seat = ?", showtime, seat)
                        .getFirst());
    }

    private UUID publish(String type, UUID booking, int version, String seat) {
        var event = Contracts.sample(type).put("id", UUID.randomUUID().toString());
        var data = event.getJsonObject("data");
        data.put("bookingId", booking.toString()).put("version", version);
        data.getJsonObject("showtime").put("id", showtime.toString());
        data.getJsonArray("lines").clear().add(new JsonObject().put("seat", seat));
        Broker.publish(event);
        return UUID.fromString(event.getString("id"));
    }

    @Test
    void theMetricsTellOfHoldsConflictsAndDoubleSales() {
        var before = metric("cinema_hold_conflicts_total");
        Calls.hold(Tokens.customer("bob"), showtime, "A1").then().statusCode(409);
        Showtimes.await(reconciliation.countHolds());
        Showtimes.await(reconciliation.reconcile());

        assertThat(metric("cinema_hold_conflicts_total")).isEqualTo(before + 1);
        assertThat(metric("cinema_holds_active")).isGreaterThanOrEqualTo(1);
        assertThat(metric("cinema_double_sold_total")).isZero();
        assertThat(metric("cinema_seat_mismatches")).isZero();
    }

    private List<String> findings() {
        return findings(Duration.ofMinutes(5));
    }

    private List<String> findings(Duration grace) {
        return Showtimes.await(repository.findings(Duration.ofMinutes(5), grace)).stream()
                .filter(finding -> finding.showtimeId().equals(showtime))
                .map((Finding finding) -> finding.seat() + " " + finding.problem())
                .toList();
    }

    /** So that the scheduled run does not find what this test broke. */
    private void repair() {
        Database.execute("delete from booked_seat where showtime_id = ?", showtime);
        Database.execute("delete from seat_ledger where showtime_id = ?", showtime);
        Database.execute("delete from seat_sale where showtime_id = ?", showtime);
        Database.execute("delete from seat where showtime_id = ?", showtime);
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
