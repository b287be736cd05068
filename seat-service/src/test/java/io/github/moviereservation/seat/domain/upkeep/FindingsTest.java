package io.github.moviereservation.seat.domain.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.seat.support.ComparisonTest;
import io.github.moviereservation.seat.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a comparison finds. */
@QuarkusTest
class FindingsTest extends ComparisonTest {

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

    private List<String> findings() {
        return Comparisons.of(showtime, Duration.ofMinutes(5)).stream()
                .map(finding -> finding.seat() + " " + finding.problem())
                .toList();
    }
}
