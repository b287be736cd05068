package io.github.moviereservation.seat.domain.upkeep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.ComparisonTest;
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
import org.junit.jupiter.api.Test;

/** When seats are compared, and what is kept of what was found. */
@QuarkusTest
class ReconciliationTest extends ComparisonTest {

    @Inject
    Reconciliation reconciliation;

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

    /** Until the turn of this showtime has come: others may be due before it, or the schedule may be at it. */
    private void reconcile() {
        var compared = "select at from seat_comparison where showtime_id = ? and at > ?";
        var before = Instant.now();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
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
