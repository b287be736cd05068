package io.github.moviereservation.seat.domain.upkeep;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest {

    @Inject
    Showtimes showtimes;

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

    /** So that no later comparison finds what a test broke. */
    @AfterEach
    void repair() {
        for (var table : List.of("booked_seat", "seat_ledger", "seat_sale", "seat")) {
            Database.execute("delete from " + table + " where showtime_id = ?", showtime);
        }
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
        Database.execute("update seat set booking_id = uuidv7() where showtime_id = ? and seat = 'A1'", showtime);
        Database.execute("update seat set state = 'BLOCKED' where showtime_id = ? and seat = 'A5'", showtime);

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "A1 BOOKING_DIFFERS_FROM_LEDGER",
                        "A2 STATE_DIFFERS_FROM_LEDGER",
                        "A3 HOLD_DIFFERS_FROM_LEDGER",
                        "A4 VERSION_DIFFERS_FROM_LEDGER",
                        "A5 STATE_DIFFERS_FROM_LEDGER");
    }

    @Test
    void aGapInTheLedgerIsFound() {
        Database.execute("delete from seat_ledger where showtime_id = ? and seat = 'A2' and version = 1", showtime);

        assertThat(findings()).containsExactly("A2 LEDGER_HAS_GAPS");
    }

    @Test
    void aSaleWithoutASoldSeatAndTheOtherWayRoundAreFound() {
        Database.execute("delete from seat_sale where showtime_id = ?", showtime);
        Database.execute("insert into seat_sale (showtime_id, seat, booking_id) values (?, 'A2', uuidv7())", showtime);

        assertThat(findings()).containsExactlyInAnyOrder("A1 SALE_DIFFERS_FROM_SEAT", "A2 SALE_DIFFERS_FROM_SEAT");
    }

    @Test
    void aSeatSoldTwiceInTheLedgerIsFound() {
        sellTwice("A1");

        assertThat(findings()).contains("A1 DOUBLE_SALE");
    }

    @Test
    void theMetricsTellOfHoldsAndConflicts() {
        var before = metric("cinema_hold_conflicts_total");
        Calls.hold(Tokens.customer("bob"), showtime, "A1").then().statusCode(409);
        Showtimes.await(reconciliation.count());

        assertThat(metric("cinema_hold_conflicts_total")).isEqualTo(before + 1);
        assertThat(metric("cinema_holds_active")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void eachDoubleSaleIsCountedOnceAndForEver() {
        reconcile();
        var before = metric("cinema_double_sold_total");
        sellTwice("A1");
        reconcile();
        reconcile();
        assertThat(metric("cinema_double_sold_total")).isEqualTo(before + 1);

        repair();
        sellSomeSeats();
        sellTwice("A1");
        reconcile();
        assertThat(metric("cinema_double_sold_total")).isEqualTo(before + 2);
        assertThat(noted()).containsExactly("A1 DOUBLE_SALE null", "A1 VERSION_DIFFERS_FROM_LEDGER null");
    }

    /** The same two bookings, told by the ledger and by the events. */
    @Test
    void aDoubleSaleThatIsSeenTwiceIsCountedOnce() {
        sellTwice("A1");
        Database.execute("""
                insert into booked_seat
                select booking_id, showtime_id, seat, at from seat_ledger
                where showtime_id = ? and seat = 'A1' and state = 'SOLD'""", showtime);
        Database.age(showtime);
        reconcile();

        assertThat(noted()).containsOnlyOnce("A1 DOUBLE_SALE null");
    }

    @Test
    void whoHasNotTheTurnStillTellsOfWhatIsWrong() throws Exception {
        Database.execute("update seat set state = 'BLOCKED' where showtime_id = ? and seat = 'A2'", showtime);
        reconcile();
        var found = metric("cinema_seat_mismatches");
        Database.execute("update seat set state = 'BLOCKED' where showtime_id = ? and seat = 'A4'", showtime);

        try (var elsewhere = Database.asService();
                var turn = elsewhere.createStatement()) {
            turn.execute("select pg_advisory_lock(hashtextextended('seat-reconciliation', 0))");
            letTimePass();
            Showtimes.await(reconciliation.reconcile());
        }

        assertThat(found).isPositive();
        assertThat(metric("cinema_seat_mismatches")).isEqualTo(found);
        assertThat(noted()).containsExactly("A2 STATE_DIFFERS_FROM_LEDGER null");
    }

    @Test
    void oneComparisonIsEnoughForAllReplicas() {
        reconcile();
        Database.execute("update seat set state = 'BLOCKED' where showtime_id = ? and seat = 'A2'", showtime);

        Showtimes.await(reconciliation.reconcile());

        assertThat(noted()).isEmpty();
    }

    @Test
    void aQuietShowtimeGetsItsTurn() {
        Database.age(showtime);
        Database.execute("update seat set state = 'BLOCKED' where showtime_id = ? and seat = 'A9'", showtime);

        reconcile();

        assertThat(noted()).contains("A9 STATE_DIFFERS_FROM_LEDGER null");
    }

    @Test
    void lateNewsOfABookingIsCompared() {
        reconcile();
        Database.age(showtime);
        var booking = UUID.randomUUID();
        Database.execute(
                "insert into booked_seat select ?, showtime_id, 'A7', sold_at from seat_sale where showtime_id = ?",
                booking,
                showtime);
        Database.execute(
                "insert into booking_state select ?, 3, false, now() - interval '11 minutes', ?", booking, showtime);

        reconcile();

        assertThat(noted()).contains("A7 BOOKED_WITHOUT_SEAT null");
    }

    @Test
    void whatWasFoundStaysUntilItIsMended() {
        Database.age(showtime);
        reconcile();
        reconcile();
        assertThat(noted()).containsExactly("A1 SOLD_WITHOUT_BOOKING null");

        Database.execute(
                "insert into booked_seat select booking_id, showtime_id, seat, sold_at from seat_sale where showtime_id = ?",
                showtime);
        reconcile();
        assertThat(noted()).hasSize(1).noneMatch(finding -> finding.endsWith("null"));
    }

    @Test
    void theServiceCannotForgetWhatWasFound() throws Exception {
        try (var connection = Database.asService();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from seat_finding"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void sellTwice(String seat) {
        Database.execute("""
                insert into seat_ledger (showtime_id, seat, version, state, hold_id, booking_id)
                select showtime_id, seat, version + 1, state, hold_id, uuidv7() from seat_ledger
                where showtime_id = ? and seat = ? and state = 'SOLD'""", showtime, seat);
    }

    /** Until the turn of this showtime has come: others may be due before it, or the schedule may be at it. */
    private void reconcile() {
        var compared = "select at from seat_comparison where showtime_id = ? and at > ?";
        var before = Instant.now();
        await().until(() -> {
            letTimePass();
            Showtimes.await(reconciliation.reconcile());
            return !Database.rows(compared, showtime, before.atOffset(ZoneOffset.UTC))
                    .isEmpty();
        });
    }

    /** So that the next comparison does not come too early. */
    private static void letTimePass() {
        Database.execute("update seat_comparison set at = at - interval '1 minute'");
    }

    private List<String> findings() {
        return Comparisons.of(showtime, Duration.ofMinutes(5)).stream()
                .map(finding -> finding.seat() + " " + finding.problem())
                .toList();
    }

    private List<String> noted() {
        return Database.rows(
                "select seat, problem, resolved_at from seat_finding where showtime_id = ? order by 1, 2", showtime);
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
