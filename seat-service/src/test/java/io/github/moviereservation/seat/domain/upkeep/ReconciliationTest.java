package io.github.moviereservation.seat.domain.upkeep;

import static io.github.moviereservation.seat.support.Calls.confirm;
import static io.github.moviereservation.seat.support.Calls.held;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.domain.upkeep.ReconciliationRepository.Finding;
import io.github.moviereservation.seat.support.Calls;
import io.github.moviereservation.seat.support.Database;
import io.github.moviereservation.seat.support.Showtimes;
import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
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
        return Showtimes.await(repository.findings(Duration.ofMinutes(5), Duration.ofMinutes(5))).stream()
                .filter(finding -> finding.showtimeId().equals(showtime))
                .map((Finding finding) -> finding.seat() + " " + finding.problem())
                .toList();
    }

    /** So that the scheduled run does not find what this test broke. */
    private void repair() {
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
